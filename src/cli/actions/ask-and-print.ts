import { answerRequest } from '../../graphql/execute/answer-request.ts';
import type { ApiRequest } from '../../graphql/check-request.ts';
import { answerShape } from '../../graphql/answer-shape.ts';
import { buildApiSchema } from '../../graphql/build-schema.ts';
import { errorFormatter } from '../../graphql/errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Call } from '../host.ts';
import type { AnswerFormat } from '../tables/answer-format.ts';
import { printAnswer } from '../tables/print-answer.ts';
import { withStore } from './with-store.ts';

/** How an answer is printed. */
export interface AnswerManner {
  readonly format: AnswerFormat;
  /** Title of the table that is wanted; undefined: all. */
  readonly table?: string | undefined;
}

/** Answers a request from the database of the call, under the limits of the API, and prints the answer. */
export async function askAndPrint(call: Call, request: ApiRequest, { format, table }: AnswerManner): Promise<ExitCode> {
  const { terminal } = call;
  const faults: unknown[] = [];
  const formatError = errorFormatter((error) => faults.push(error));
  const schema = await buildApiSchema();
  const answer = await withStore(call, { mustExist: true }, (store) =>
    answerRequest({ schema, store, formatError }, request),
  );
  // Here nobody has to be kept from seeing what went wrong inside.
  if (faults.length > 0) throw faults[0];
  const { data, errors } = answer;
  if (format === 'json' || terminal.manner.isJson) {
    const isPretty = !terminal.manner.isJson && terminal.streams.output.isTTY === true;
    terminal.print(JSON.stringify(answer, null, isPretty ? 2 : undefined));
  } else if (data) printAnswer(terminal, { shape: answerShape(schema, request), data, format, table });
  for (const { message } of errors ?? []) terminal.warn(message);
  return errors ? EXIT.problems : EXIT.done;
}
