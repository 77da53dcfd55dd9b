import { suggest } from '../../text/suggest.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import { parseJsonArgument } from '../input/parse-json-argument.ts';
import type { StatisticOption } from './statistic.ts';

/** What reading options needs from around it. */
export interface OptionSources {
  /** The values of an enum of the API. */
  readonly enumValues: (name: string) => readonly string[];
  /** The text of an argument: itself, or that of a file. */
  readonly textOf: (argument: string) => Promise<string>;
}

/** The value of an option as the API takes it. Throws `CliError`, which names what would have been right. */
export async function readOption(
  { flag, kind }: StatisticOption,
  written: string,
  { enumValues, textOf }: OptionSources,
): Promise<unknown> {
  const [name = flag] = flag.split(' ');
  switch (kind.type) {
    case 'text':
      return written;
    case 'count':
      return readCount(name, written);
    case 'json':
      return parseJsonArgument(name, await textOf(written));
    case 'enum':
      return readWord(name, written, enumValues(kind.enumName));
    case 'enums':
      return written.split(',').map((word) => readWord(name, word, enumValues(kind.enumName)));
  }
}

function readCount(name: string, written: string): number {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new CliError(EXIT.usage, `${name} is "${written}"; it must be a whole number.`);
}

/** People may write `log-likelihood` for LOG_LIKELIHOOD. */
function readWord(name: string, written: string, values: readonly string[]): string {
  const word = written.trim().toUpperCase().replaceAll('-', '_');
  if (values.includes(word)) return word;
  const near = suggest(word, values);
  const hint = near === undefined ? `There is ${values.map(spelled).join(', ')}.` : `Did you mean "${spelled(near)}"?`;
  throw new CliError(EXIT.usage, `${name} has no "${written.trim()}". ${hint}`);
}

function spelled(value: string): string {
  return value.toLowerCase().replaceAll('_', '-');
}
