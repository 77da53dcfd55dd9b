import type { QuoteFilter } from '../corpus/filters.ts';
import { parseId } from '../corpus/ids.ts';
import { UserError } from '../corpus/user-error.ts';

/** Most conditions that "and", "or" and "not" may join in one filter, and how deep they may nest. */
const MAX_FILTER_PARTS = 100;
const MAX_FILTER_DEPTH = 10;

/** The range of whole numbers that an argument may take. */
export interface WholeRange {
  readonly least: number;
  readonly most: number;
}

/** The value of a number argument; throws `UserError` BAD_ARGUMENT when it is out of range. */
export function expectBetween(name: string, value: number, { least, most }: WholeRange): number {
  if (value >= least && value <= most) return value;
  throw new UserError('BAD_ARGUMENT', `"${name}" is ${value}; it must be between ${least} and ${most}.`);
}

/** The list given; throws `UserError` PAGE_TOO_LARGE when it has more than `most` items. */
export function expectAtMost<Item>(name: string, items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  throw new UserError(
    'PAGE_TOO_LARGE',
    `"${name}" has ${items.length} items; at most ${most} can be asked for at once. Split the request.`,
  );
}

/** The filter given, null when there is none; throws `UserError` BAD_ARGUMENT when it is too large to be a question. */
export function expectFilter<Filter extends QuoteFilter>(filter: Filter | null | undefined): Filter | null {
  if (!filter) return null;
  let [parts, level]: [number, readonly QuoteFilter[]] = [0, [filter]];
  for (let depth = 0; level.length > 0; depth += 1) {
    parts += level.length;
    if (parts > MAX_FILTER_PARTS) throw filterTooLarge(`joins more than ${MAX_FILTER_PARTS} conditions`);
    if (depth > MAX_FILTER_DEPTH) throw filterTooLarge(`nests deeper than ${MAX_FILTER_DEPTH} levels`);
    level = level.flatMap(partsOf);
  }
  return filter;
}

/** An id of whatever kind; throws `UserError` BAD_ARGUMENT for what is no id. */
export function expectNodeId(id: string): string {
  if (parseId(id)) return id;
  throw new UserError(
    'BAD_ARGUMENT',
    `"${id.slice(0, 100)}" is no id. Ids begin with the kind of thing: "article/jalalabad-prison-attack", "speaker/ajmal-omar", "layer/gold".`,
  );
}

function partsOf({ and, or, not }: QuoteFilter): readonly QuoteFilter[] {
  return [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])];
}

function filterTooLarge(how: string): UserError {
  return new UserError(
    'BAD_ARGUMENT',
    `The filter ${how} with "and", "or" and "not". Give the values of one field as a list: speaker: ["speaker/ajmal-omar", …].`,
  );
}
