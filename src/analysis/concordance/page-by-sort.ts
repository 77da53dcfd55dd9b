import type { ConcordanceSort } from '../../corpus/concordance-sort.ts';
import { UserError } from '../../corpus/user-error.ts';
import { compareCodePoints } from '../../text/compare-code-points.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { attributeOf } from '../../store/tokens/type-attributes.ts';
import type { AskedHits } from '../hits/asked-hits.ts';
import { compareHits, placeHit, type Hit, type PlacedHit, type TextHits } from '../hits/hit.ts';
import { walkHits } from '../hits/walk-hits.ts';
import type { HitPage, HitPlace, PagePlace } from './hit-page.ts';
import { shuffleKey } from './shuffle-key.ts';

/** How a concordance is sorted that is not in reading order. */
export interface SortedOrder {
  readonly sortBy: Exclude<ConcordanceSort, 'position'>;
  readonly seed: number;
}

/** So many hits are sorted; of more, the first in reading order. */
const MOST_SORTED_HITS = 200_000;

/** So many words of a context decide about its place. */
const SORTED_TOKENS = 5;

/** A hit with what decides about its place: types of tokens, later their ranks; the first counts most. */
interface KeyedHit {
  readonly hit: PlacedHit;
  readonly keys: readonly number[];
}

/** A page of the hits sorted by their context or by chance: all of them are found first. */
export async function pageBySort(
  connection: Connection,
  asked: AskedHits,
  { sortBy, seed }: SortedOrder,
  { size, after }: PagePlace,
): Promise<HitPage> {
  const { found, isCut } = await gather(connection, asked, (text, hit) => {
    if (sortBy === 'random') return [shuffleKey(seed, text.tokens.articleKey, hit.first, hit.end)];
    return contextOf(text, hit, sortBy);
  });
  const sorted = sortHits(sortBy === 'random' ? found : await ranked(connection, found));
  const start = after ? placeIn(sorted, after) + 1 : 0;
  const limit = `There are more than ${MOST_SORTED_HITS.toLocaleString('en-US')} lines; the first of them in reading order are sorted. Narrow the filter, or sort by POSITION.`;
  return {
    hits: sorted.slice(start, start + size),
    hasMore: sorted.length > start + size,
    limit: isCut ? limit : undefined,
  };
}

async function gather(
  connection: Connection,
  asked: AskedHits,
  keysOf: (text: TextHits['text'], hit: Hit) => readonly number[],
): Promise<{ found: KeyedHit[]; isCut: boolean }> {
  const found: KeyedHit[] = [];
  for await (const texts of walkHits(connection, asked)) {
    for (const { text, hits } of texts) {
      for (const hit of hits) found.push({ hit: placeHit(text, hit), keys: keysOf(text, hit) });
    }
    if (found.length > MOST_SORTED_HITS) return { found: found.slice(0, MOST_SORTED_HITS), isCut: true };
  }
  return { found, isCut: false };
}

/** The types next to the hit, the nearest first, or its own; 0 beyond the paragraph. */
function contextOf(
  { tokens }: TextHits['text'],
  { paragraph, first, end }: Hit,
  sortBy: 'left' | 'right' | 'match',
): number[] {
  const range = tokens.paragraphs[paragraph] ?? { first: 0, end: 0 };
  const from = { left: first - 1, right: end, match: first }[sortBy];
  const step = sortBy === 'left' ? -1 : 1;
  const limit = sortBy === 'match' ? end : range.end;
  return Array.from({ length: SORTED_TOKENS }, (_, index) => {
    const at = from + index * step;
    return at >= range.first && at < limit ? (tokens.types[at] ?? 0) : 0;
  });
}

/** Types become the ranks of their folded words, so that words are compared with one another only once. */
async function ranked(connection: Connection, found: readonly KeyedHit[]): Promise<KeyedHit[]> {
  const types = new Set(found.flatMap(({ keys }) => keys));
  types.delete(0);
  const words = await attributeOf(connection, 'folded', [...types]);
  const sorted = [...new Set(words.values())].sort(compareCodePoints);
  const rankOf = new Map(sorted.map((word, index) => [word, index + 1]));
  return found.map(({ hit, keys }) => ({ hit, keys: keys.map((type) => rankOf.get(words.get(type) ?? '') ?? 0) }));
}

function sortHits(found: readonly KeyedHit[]): PlacedHit[] {
  return [...found].sort((a, b) => compareKeys(a.keys, b.keys) || compareHits(a.hit, b.hit)).map(({ hit }) => hit);
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, key] of a.entries()) {
    const difference = key - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function placeIn(sorted: readonly PlacedHit[], place: HitPlace): number {
  const index = sorted.findIndex((hit) => compareHits(hit, { ...hit, ...place }) === 0);
  if (index !== -1) return index;
  throw new UserError(
    'CURSOR_INVALID',
    'The cursor cannot be used here: its line is not in this list, or not any more. Start without a cursor.',
  );
}
