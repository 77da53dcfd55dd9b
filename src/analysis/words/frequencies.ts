import type { QuoteFilter } from '../../corpus/filters.ts';
import type { FrequencyUnit } from '../../corpus/frequency-unit.ts';
import type { TextScope } from '../../corpus/text-scope.ts';
import { leastOf } from '../../statistics/least-of.ts';
import { perMillion } from '../../statistics/rates.ts';
import { wilsonIntervalPerMillion } from '../../statistics/wilson-interval.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { inSteps } from '../../store/connect/in-steps.ts';
import { oneAtATime } from '../../store/connect/one-at-a-time.ts';
import { scopeSize } from '../../store/texts/scope-size.ts';
import { selectTexts, type TextSelection } from '../../store/texts/selection.ts';
import { keptFrequencies, keptTypes } from '../../store/tokens/kept-frequencies.ts';
import { countRows } from './count-rows.ts';
import { formsOf, itemsOf, nameItems } from './items.ts';
import { UNITS } from './units.ts';

export interface FrequencyRequest {
  readonly unit: FrequencyUnit;
  readonly scope: TextScope;
  readonly filter?: QuoteFilter | null | undefined;
  /** Items of the list. */
  readonly first: number;
}

/** How often an item stands in a scope. */
export interface Frequency {
  readonly item: string;
  readonly count: number;
  readonly perMillion: number;
  /** Wilson 95 % interval of `perMillion`. */
  readonly low: number;
  readonly high: number;
}

export interface FrequencyList {
  readonly rows: readonly Frequency[];
  /** The denominator: see `CountedRows.tokens`. */
  readonly tokens: number;
  /** Number of different items. */
  readonly types: number;
  /** Whether all items are listed. */
  readonly isComplete: boolean;
  /** What was cut off besides; undefined: nothing. */
  readonly limit: string | undefined;
}

/** The most frequent items of a scope, equal ones by code point. */
export async function frequencies(connection: Connection, request: FrequencyRequest): Promise<FrequencyList> {
  const { unit, first } = request;
  const selection = await selectTexts(connection, request.scope, request.filter);
  const { top, tokens, types, limit } = isKept(selection, unit)
    ? await kept(connection, selection, unit, first)
    : await oneAtATime(connection, () => counted(connection, selection, unit, first));
  const rows = top.map(({ item, count }) => {
    return { item, count, perMillion: perMillion(count, tokens), ...wilsonIntervalPerMillion(count, tokens) };
  });
  return { rows, tokens, types, isComplete: limit === undefined && types <= rows.length, limit };
}

/** Are the counts of this unit kept for the selection? */
export function isKept({ kind }: TextSelection, unit: FrequencyUnit): boolean {
  return kind === 'everything' && UNITS[unit].length === 1;
}

/** Some items with the size of all that they are among. */
interface Top {
  readonly top: readonly { readonly item: string; readonly count: number }[];
  readonly tokens: number;
  readonly types: number;
  readonly limit: string | undefined;
}

async function kept(
  connection: Connection,
  selection: TextSelection,
  unit: FrequencyUnit,
  first: number,
): Promise<Top> {
  const { attribute } = UNITS[unit];
  return {
    top: await keptFrequencies(connection, attribute, selection.scope, first),
    tokens: await scopeSize(connection, selection),
    types: await keptTypes(connection, attribute, selection.scope),
    limit: undefined,
  };
}

async function counted(
  connection: Connection,
  selection: TextSelection,
  unit: FrequencyUnit,
  first: number,
): Promise<Top> {
  const { rows, tokens, limit } = await countRows(connection, selection, unit);
  const forms = await formsOf(connection, UNITS[unit].attribute, [rows]);
  const items = await itemsOf(connection, rows, forms);
  const compare = (a: number, b: number): number => items.countOf(b) - items.countOf(a) || items.compareRows(a, b);
  const listed = [...(await inSteps(connection, leastOf(items.size, first, compare)))];
  const names = await nameItems(connection, forms, items, listed);
  const top = listed.map((row, index) => ({ item: names[index] ?? '', count: items.countOf(row) }));
  return { top, tokens, types: items.size, limit };
}
