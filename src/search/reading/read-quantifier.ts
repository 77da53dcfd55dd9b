import type { PatternStep } from '../search-query.ts';
import type { TokenTest } from '../tokens/token-test.ts';
import { MAX_REPEAT } from './limits.ts';
import { quoted, type QueryText } from './query-text.ts';

const BRACES = /\{[^}\s"\]]*\}?/uy;
/** White space before a quantifier that can be nothing else. */
const GAP = /\s+(?=\{|[?*+](?:[\s()[\]]|$))/uy;
const NUMBERS = /^\{(\d+)(?:(,)(\d*))?\}$/;
const SHORT = { '?': [0, 1], '*': [0, undefined], '+': [1, undefined] } as const;

/** How often something may follow itself; no `max`: without end. */
interface Quantifier {
  readonly min: number;
  readonly max: number | undefined;
  readonly end: number;
}

/** The quantifier at the offset: `?`, `*`, `+`, `{2}`, `{2,}` or `{2,5}`; undefined when there is none. */
export function quantifierAt(query: QueryText, at: number): Quantifier | undefined {
  const sign = query.text.charAt(at);
  if (sign === '?' || sign === '*' || sign === '+') {
    const [min, max] = SHORT[sign];
    return { min, max, end: at + 1 };
  }
  return sign === '{' ? inBraces(query, at) : undefined;
}

/** Throws where a second quantifier stands directly behind the first. */
export function refuseSecondQuantifier(query: QueryText, at: number): void {
  if (!quantifierAt(query, at)) return;
  const message = `${query.signAt(at)} is a second quantifier. Use one, such as {2,5}.`;
  throw query.error(at, message, 'one quantifier');
}

/** The step of a pattern whose token ends at the offset: once, or as often as the quantifier says, at most 100 times. */
export function readQuantifier(
  query: QueryText,
  at: number,
  test: TokenTest | undefined,
): { step: PatternStep; end: number } {
  const start = at + (query.match(GAP, at)?.[0].length ?? 0);
  const found = quantifierAt(query, start);
  if (!found) return { step: { test, min: 1, max: 1 }, end: at };
  const { min, max = MAX_REPEAT, end } = found;
  if (max === 0)
    throw query.error(start, 'a token cannot be there zero times. Leave it out, or ask for {0,1}.', 'at least 1');
  refuseSecondQuantifier(query, end);
  return { step: { test, min, max }, end };
}

function inBraces(query: QueryText, at: number): Quantifier {
  const written = query.match(BRACES, at)?.[0] ?? '';
  const [, from, comma, to] = NUMBERS.exec(written) ?? [];
  const min = Number(from);
  const max = comma === undefined ? min : openEnd(to);
  const isRight = from !== undefined && min <= MAX_REPEAT && (max === undefined || (min <= max && max <= MAX_REPEAT));
  if (!isRight) {
    const message = `${quoted(written)} is no number of repetitions. Write {2}, {2,} or {2,5}, the smaller number first, at most ${MAX_REPEAT}.`;
    throw query.error(at, message, `{n}, {n,} or {n,m} up to ${MAX_REPEAT}`);
  }
  return { min, max, end: at + written.length };
}

function openEnd(to: string | undefined): number | undefined {
  return to === undefined || to === '' ? undefined : Number(to);
}
