import { QUOTED, type Columns } from './columns.ts';
import type { Stretch } from './feature-list.ts';
import { isCapitalized, SHAPE } from './word-shape.ts';

/** How a paragraph is laid out: as a turn of a transcript ("OMAR: ..."), as a quotation with a signature ("..." — Leila Omar). */
export interface ParagraphPlan {
  /** The colon that may end a speaker's name; -1 for none. */
  readonly colon: number;
  /** The dash that may begin a signature; -1 for none. */
  readonly dash: number;
  /** All of it as one number. */
  readonly code: number;
}

const LONGEST_NAME = 8;
const LONGEST_SIGNATURE = 14;

export function planOf(columns: Columns, stretch: Stretch): ParagraphPlan {
  const { first, end } = stretch;
  const colon = findColon(columns, stretch);
  const dash = findDash(columns, stretch);
  const opens = end > first && columns.quoted[first] === QUOTED.opening ? 2 : 0;
  const closes = end > first && (columns.quoted[end - 1] ?? 0) > 0 ? 1 : 0;
  const code = turnCode(columns, first, colon) * 4 + opens + closes + (dash >= 0 ? 16 : 0);
  return { colon, dash, code };
}

function findColon({ shape }: Columns, { first, end }: Stretch): number {
  const at = shape.subarray(first + 1, Math.min(end, first + LONGEST_NAME)).indexOf(SHAPE.colon);
  return at < 0 ? -1 : first + 1 + at;
}

/** What stands before the colon: 0 no colon, 1 capitalized words, 2 the last in capitals throughout, 3 anything else. */
function turnCode({ shape, reading }: Columns, first: number, colon: number): number {
  if (colon < 0) return 0;
  const before = shape.subarray(first, colon);
  if (before.includes(SHAPE.lowerCase) || !before.some(isCapitalized)) return 3;
  const last = reading.word(colon - 1);
  return last === last.toUpperCase() ? 2 : 1;
}

/** The last dash, if it stands after a closed quotation or sentence (or first), and capitals follow it. */
function findDash({ shape, quoted }: Columns, { first, end }: Stretch): number {
  for (let token = end - 1; token >= Math.max(first, end - LONGEST_SIGNATURE + 1); token -= 1) {
    if (shape[token] === SHAPE.dash) return isSignature(shape, quoted, token, { first, end }) ? token : -1;
    if ((quoted[token] ?? 0) > 0 || shape[token] === SHAPE.stop) return -1;
  }
  return -1;
}

function isSignature(shape: Int32Array, quoted: Int32Array, dash: number, { first, end }: Stretch): boolean {
  if (dash + 1 >= end || shape.subarray(dash + 1, Math.min(end, dash + 4)).includes(SHAPE.lowerCase)) return false;
  return dash === first || (quoted[dash - 1] ?? 0) > 0 || shape[dash - 1] === SHAPE.stop;
}
