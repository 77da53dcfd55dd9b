import type { ApiRequest } from '../../graphql/check-request.ts';
import { CliError } from '../cli-error.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Call } from '../host.ts';
import { findExample, readExamples } from '../input/examples.ts';
import { parseJsonArgument } from '../input/parse-json-argument.ts';
import { readArgument } from '../input/read-argument.ts';
import { tableLines } from '../output/table.ts';
import type { AnswerFormat } from '../tables/answer-format.ts';
import { askAndPrint } from './ask-and-print.ts';

export interface QueryFlags {
  readonly variables?: string;
  readonly operation?: string;
  readonly example?: string;
  readonly examples?: boolean;
  readonly explain?: boolean;
  readonly format?: AnswerFormat;
  readonly table?: string;
}

/** `whosaid query`: a GraphQL document, answered without a server. */
export async function runQuery(call: Call, document: string | undefined, flags: QueryFlags): Promise<ExitCode> {
  if (flags.examples === true) return listExamples(call);
  const { explain = false, format = explain ? 'table' : 'json', table } = flags;
  const request = await readRequest(call, document, flags);
  return askAndPrint(call, explain ? explaining(request) : request, { format, table });
}

/** The request that asks what a request would cost. */
function explaining({ query, operationName, variables }: ApiRequest): ApiRequest {
  return {
    query: `query Explain($query: String!, $variables: String, $operationName: String) {
      explain(query: $query, variables: $variables, operationName: $operationName) {
        fields { path rows timeClass note } rows timeClass limits { name most asked }
      }
    }`,
    variables: { query, operationName, variables: JSON.stringify(variables ?? {}) },
  };
}

async function readRequest(call: Call, document: string | undefined, flags: QueryFlags): Promise<ApiRequest> {
  const { input } = call.terminal.streams;
  if (document === undefined && flags.example === undefined)
    throw new CliError(EXIT.usage, 'No query is given. Give one, "@file", "-" for standard input, or --example NAME.');
  if (document !== undefined && flags.example !== undefined)
    throw new CliError(EXIT.usage, 'A query and --example are given. Give one of them.');
  const query = document === undefined ? await exampleText(flags.example ?? '') : await readArgument(document, input);
  return { query, operationName: flags.operation, variables: await readVariables(call, flags.variables) };
}

async function exampleText(name: string): Promise<string> {
  return (await findExample(name)).document;
}

async function readVariables(call: Call, written: string | undefined): Promise<Record<string, unknown> | undefined> {
  if (written === undefined) return undefined;
  const value = parseJsonArgument('--variables', await readArgument(written, call.terminal.streams.input));
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new CliError(EXIT.usage, '--variables is no JSON object. Write the values by name: \'{"name": "Omar"}\'.');
}

async function listExamples({ terminal }: Call): Promise<ExitCode> {
  const examples = (await readExamples()).map(({ name, question }) => ({ name, question }));
  terminal.result(examples, () => tableLines(examples.map(({ name, question }) => [name, question])));
  return EXIT.done;
}
