import type { ConcordanceSort } from '../../corpus/concordance-sort.ts';
import { UserError } from '../../corpus/user-error.ts';
import { leastOf } from '../../statistics/least-of.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { inSteps } from '../../store/connect/in-steps.ts';
import { formRanks } from '../../store/tokens/form-ranks.ts';
import type { AskedHits } from '../hits/asked-hits.ts';
import { placeHit, type Hit, type TextHits } from '../hits/hit.ts';
import { walkHits } from '../hits/walk-hits.ts';
import type { HitPage, HitPlace, PagePlace } from './hit-page.ts';
import { KeyedHits } from './keyed-hits.ts';
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

/** A page of the hits sorted by their context or by chance: all of them are found first. */
export async function pageBySort(
  connection: Connection,
  asked: AskedHits,
  { sortBy, seed }: SortedOrder,
  { size, after }: PagePlace,
): Promise<HitPage> {
  const keyLength = sortBy === 'random' ? 1 : SORTED_TOKENS;
  const { found, isCut } = await gather(connection, asked, keyLength, (text, hit) => {
    if (sortBy === 'random') return [shuffleKey(seed, text.tokens.articleKey, hit.first, hit.end)];
    return contextOf(text, hit, sortBy);
  });
  if (sortBy !== 'random') await rankKeys(connection, found);
  const last = after && (await inSteps(connection, placeIn(found, after)));
  const behind = await inSteps(connection, found.behind(last));
  const compare = (a: number, b: number): number => found.compare(behind[a] ?? 0, behind[b] ?? 0);
  const page = await inSteps(connection, leastOf(behind.length, size, compare));
  const limit = `There are more than ${MOST_SORTED_HITS.toLocaleString('en-US')} lines; the first of them in reading order are sorted. Narrow the filter, or sort by POSITION.`;
  return {
    hits: Array.from(page, (index) => found.hit(behind[index] ?? 0)),
    hasMore: behind.length > size,
    limit: isCut ? limit : undefined,
  };
}

async function gather(
  connection: Connection,
  asked: AskedHits,
  keyLength: number,
  keysOf: (text: TextHits['text'], hit: Hit) => readonly number[],
): Promise<{ found: KeyedHits; isCut: boolean }> {
  const found = new KeyedHits(keyLength);
  for await (const { text, hits } of walkHits(connection, asked)) {
    const add = (hit: Hit): void => found.add(placeHit(text, hit), keysOf(text, hit));
    if (await inSteps(connection, addHits(found, hits, add))) return { found, isCut: true };
  }
  return { found, isCut: false };
}

/** So many hits are added in one step. */
const ADDED_AT_ONCE = 1000;

/** Adds hits until there are as many as are sorted. Returns whether there are more. */
function* addHits(found: KeyedHits, hits: Iterable<Hit>, add: (hit: Hit) => void): Generator<void, boolean> {
  for (const hit of hits) {
    if (found.size === MOST_SORTED_HITS) return true;
    add(hit);
    if (found.size % ADDED_AT_ONCE === 0) yield;
  }
  return false;
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

/** Types become the ranks of their folded words. */
async function rankKeys(connection: Connection, found: KeyedHits): Promise<void> {
  const types = await inSteps(connection, found.differentKeys());
  const { ofTypes } = await formRanks(connection, 'folded', types);
  await inSteps(
    connection,
    found.changeKeys((type) => ofTypes[type] ?? 0),
  );
}

function* placeIn(found: KeyedHits, place: HitPlace): Generator<void, number> {
  const index = yield* found.find(place);
  if (index !== undefined) return index;
  throw new UserError(
    'CURSOR_INVALID',
    'The cursor cannot be used here: its line is not in this list, or not any more. Start without a cursor.',
  );
}
