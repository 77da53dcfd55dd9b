import { Option } from 'commander';
import { buildApiSchema } from '../../graphql/build-schema.ts';
import { enumValues } from '../../graphql/enum-values.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Call } from '../host.ts';
import { readArgument } from '../input/read-argument.ts';
import type { Statistic } from '../statistics/statistic.ts';
import { readOption, type OptionSources } from '../statistics/read-variables.ts';
import type { AnswerFormat } from '../tables/answer-format.ts';
import { askAndPrint } from './ask-and-print.ts';

/** The options of a statistic as they were written, by name. */
export interface StatisticFlags {
  readonly format?: AnswerFormat;
  readonly table?: string;
  readonly [name: string]: string | undefined;
}

/** `whosaid stats <statistic>`: asks the API and prints the answer; on a terminal and elsewhere as a table. */
export async function runStatistic(
  call: Call,
  statistic: Statistic,
  argument: string | undefined,
  { format = 'table', table, ...written }: StatisticFlags,
): Promise<ExitCode> {
  const schema = await buildApiSchema();
  const sources: OptionSources = {
    enumValues: (name) => enumValues(schema, name),
    textOf: (text) => readArgument(text, call.terminal.streams.input),
  };
  const variables: Record<string, unknown> = {};
  if (statistic.argument) variables[statistic.argument.variable] = argument;
  for (const option of statistic.options) {
    const value = written[new Option(option.flag).attributeName()];
    if (value !== undefined) variables[option.variable] = await readOption(option, value, sources);
  }
  const derived = statistic.derived?.(variables);
  return askAndPrint(call, { query: statistic.document, variables: { ...variables, ...derived } }, { format, table });
}
