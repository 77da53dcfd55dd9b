import type { FormattedExecutionResult } from 'graphql';
import { answerRequest } from '../../src/graphql/execute/answer-request.ts';
import { buildApiSchema } from '../../src/graphql/build-schema.ts';
import { errorFormatter } from '../../src/graphql/errors.ts';
import type { Limits } from '../../src/graphql/limits/limits.ts';
import { openStore, type Store } from '../../src/store/store.ts';

/** An API over a database of its own. */
export interface TestApi {
  readonly store: Store;
  /** What clients must not see, as it was thrown. */
  readonly internalErrors: readonly unknown[];
  /** The answer, errors included. */
  answer(query: string, variables?: Record<string, unknown>): Promise<FormattedExecutionResult>;
  /** The data of an answer; throws when it has errors. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests compare it with literals
  ask(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** Number of SQL statements that read for the request. */
  countStatements(query: string): Promise<number>;
  close(): Promise<void>;
}

/** Opens the API over the database at `url`. */
export async function openApi(url: string, limits?: Limits): Promise<TestApi> {
  const internalErrors: unknown[] = [];
  const store = await openStore(url);
  const formatError = errorFormatter((error) => internalErrors.push(error));
  const api = { schema: await buildApiSchema(), store, formatError, limits };
  const answer: TestApi['answer'] = (query, variables) => answerRequest(api, { query, variables });
  return {
    store,
    internalErrors,
    answer,
    async ask(query, variables) {
      const { data, errors } = await answer(query, variables);
      if (errors) throw new AggregateError(internalErrors, errors.map(({ message }) => message).join('\n'));
      return data;
    },
    async countStatements(query) {
      let count = 0;
      const onStatement = (text: string): void => {
        if (text.startsWith('SELECT')) count += 1;
      };
      const { errors } = await answerRequest(api, { query }, { onStatement });
      if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
      return count;
    },
    close: () => store.close(),
  };
}
