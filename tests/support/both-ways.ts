import { execute, getOperationAST, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { createContext, type RequestContext } from '../../src/graphql/context.ts';
import { answerByPlan } from '../../src/graphql/plan/answer-by-plan.ts';
import type { ReadSessionOptions } from '../../src/store/connect/read-session.ts';
import type { Store } from '../../src/store/store.ts';
import type { RandomOperation } from './random-operation.ts';

/** The two ways to answer an operation: by plan, and field by field as graphql-js does. */
export interface BothWays {
  /** JSON text of the data; undefined where the plan leaves the operation to the other way. */
  byPlan(operation: RandomOperation, watch?: Watch): Promise<string | undefined>;
  byField(operation: RandomOperation): Promise<ExecutionResult>;
}

/** What is to be seen of an answer by plan. */
export interface Watch extends ReadSessionOptions {
  readonly onFallback?: (field: string) => void;
}

/** Both ways over the corpus of a store. The document must be valid. */
export function bothWays(store: Store, schema: GraphQLSchema): BothWays {
  return {
    byPlan({ document: text, variables }, { onFallback, ...options } = {}) {
      const document = parse(text);
      const faults = validate(schema, document);
      if (faults.length > 0) throw new AggregateError(faults, text);
      const request = { schema, document, operation: getOperationAST(document)!, variables };
      return inContext(store, options, async (context) => (await answerByPlan(request, context, onFallback))?.json);
    },
    byField({ document, variables }) {
      const request = { schema, document: parse(document), variableValues: variables };
      return inContext(store, {}, async (contextValue) => execute({ ...request, contextValue }));
    },
  };
}

async function inContext<T>(
  store: Store,
  options: ReadSessionOptions,
  work: (context: RequestContext) => Promise<T>,
): Promise<T> {
  const context = createContext(store, options);
  try {
    return await work(context);
  } finally {
    await context.session.close();
  }
}
