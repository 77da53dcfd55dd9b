import { suggest } from '../../text/suggest.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import type { AnswerTable } from './answer-table.ts';

/** How answers can be printed. */
export const ANSWER_FORMATS = ['table', 'csv', 'json', 'ndjson'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** The tables with this name, all when none is given. Throws `CliError` with those that there are. */
export function chooseTables(tables: readonly AnswerTable[], name: string | undefined): readonly AnswerTable[] {
  if (name === undefined) return tables;
  const titles = tables.map(({ title }) => title);
  const chosen = tables.filter(({ title }) => title === name);
  if (chosen.length > 0) return chosen;
  const near = suggest(name, titles);
  const hint = near === undefined ? `There is ${titles.join(', ')}.` : `Did you mean "${near}"?`;
  throw new CliError(EXIT.usage, `The answer has no table "${name}". ${hint}`);
}

/** The only table, for a format that holds one. Throws `CliError` when there are several. */
export function onlyTable(tables: readonly AnswerTable[], format: AnswerFormat): AnswerTable | undefined {
  const [first, ...more] = tables;
  if (more.length === 0) return first;
  const titles = tables.map(({ title }) => title).join(', ');
  throw new CliError(
    EXIT.usage,
    `The answer has ${tables.length} tables, and ${format} holds one: choose with --table (${titles}).`,
  );
}
