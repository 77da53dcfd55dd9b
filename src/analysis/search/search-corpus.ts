import { UserError } from '../../corpus/user-error.ts';
import type { Connection } from '../../store/connect/connection.ts';
import type { ReadSession } from '../../store/connect/read-session.ts';
import { inSteps } from '../../store/connect/in-steps.ts';
import { oneAtATime } from '../../store/connect/one-at-a-time.ts';
import { countHolding } from '../../store/full-text/candidate-paragraphs.ts';
import { corpusCounts } from '../../store/read/aggregates/of-corpus.ts';
import { paragraphsOf } from '../../store/read/by-key.ts';
import { readCursor, writeCursor } from '../../store/read/paging/cursor.ts';
import { readPageRequest, type PageArguments } from '../../store/read/paging/page-request.ts';
import type { ParagraphRow } from '../../store/rows/paragraph-row.ts';
import { scopeSize } from '../../store/texts/scope-size.ts';
import { askHits, type AskedHits, type HitsRequest } from '../hits/asked-hits.ts';
import type { PlacedHit } from '../hits/hit.ts';
import { walkHits } from '../hits/walk-hits.ts';
import { bm25, type RankedTexts } from './bm25.ts';
import { foundParagraphs, hitsOf, leavesOf, type FoundParagraph } from './found-paragraph.ts';
import { snippetOf, type SnippetPart } from './snippet.ts';

export interface SearchRequest extends HitsRequest {
  readonly page: Pick<PageArguments, 'first' | 'after'>;
}

/** A paragraph that matches, with its rank. */
export interface SearchHit {
  readonly paragraph: ParagraphRow;
  /** The first hit, with the quote that it lies in. */
  readonly first: PlacedHit | undefined;
  readonly snippet: readonly SnippetPart[];
  readonly score: number;
}

/** A page of paragraphs, best first. */
export interface SearchPage {
  readonly hits: readonly { readonly hit: SearchHit; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** The query as it was understood. */
  readonly query: string;
  /** What was cut off; undefined: nothing. */
  readonly limit: string | undefined;
  /** Number of all paragraphs with a hit. */
  readonly total: () => Promise<number>;
}

/** So many paragraphs are ranked; of more, the first in reading order. */
const MOST_RANKED = 10_000;

const ORDER = 'search';

/** The paragraphs that match a query, best first, equal ones in reading order. Throws `UserError` when the request makes no sense. */
export function searchCorpus(connection: ReadSession, request: SearchRequest): Promise<SearchPage> {
  return oneAtATime(connection, () => pageOf(connection, request));
}

async function pageOf(connection: ReadSession, request: SearchRequest): Promise<SearchPage> {
  const { size, cursor } = readPageRequest(request.page);
  const asked = await askHits(connection, request);
  const { found, isCut } = await gather(connection, asked);
  const ranked = await rank(connection, found, await factsOf(connection, asked, found));
  const start = cursor === undefined ? 0 : placeAfter(ranked, cursor);
  const page = ranked.slice(start, start + size);
  const rows = await paragraphsOf(connection, [...new Set(page.map(({ articleKey }) => articleKey))]);
  return {
    hits: page.flatMap((each) => {
      const row = rows.get(each.articleKey)?.[each.paragraph];
      const cursorOf = writeCursor(ORDER, [each.articleKey, each.paragraph]);
      return row ? [{ hit: hitOf(each, row), cursor: cursorOf }] : [];
    }),
    hasNextPage: ranked.length > start + size,
    hasPreviousPage: cursor !== undefined,
    query: asked.printed,
    limit: isCut ? LIMIT : undefined,
    total: () => (isCut ? countParagraphs(connection, asked) : Promise.resolve(found.length)),
  };
}

const LIMIT = `More than ${MOST_RANKED.toLocaleString('en-US')} paragraphs match; the first of them in reading order are ranked. Add a word, or narrow the filter.`;

type Ranked = FoundParagraph & { readonly score: number };

async function gather(connection: Connection, asked: AskedHits): Promise<{ found: FoundParagraph[]; isCut: boolean }> {
  const found: FoundParagraph[] = [];
  const { search } = asked;
  if (!search) return { found, isCut: false };
  const leaves = leavesOf(search.compiled.term);
  for await (const text of walkHits(connection, asked)) {
    found.push(...(await inSteps(connection, foundParagraphs(text, leaves, search.tests))));
    if (found.length > MOST_RANKED) return { found: found.slice(0, MOST_RANKED), isCut: true };
  }
  return { found, isCut: false };
}

async function factsOf(
  connection: Connection,
  { selection }: AskedHits,
  found: readonly FoundParagraph[],
): Promise<RankedTexts> {
  const { paragraphCount } = await corpusCounts(connection);
  return {
    texts: paragraphCount,
    averageLength: (await scopeSize(connection, { ...selection, kind: 'everything' })) / Math.max(paragraphCount, 1),
    documentFrequencies: await inSteps(connection, documentFrequencies(found)),
  };
}

/** Paragraphs that are looked at in a step; a query of 200 words has as many frequencies in each. */
const STEP = 64;

/** For each part of the query the number of paragraphs that have it. */
function* documentFrequencies(found: readonly FoundParagraph[]): Generator<void, number[]> {
  const counts = Array.from(found[0]?.frequencies ?? [], () => 0);
  for (const [index, { frequencies }] of found.entries()) {
    for (let part = 0; part < counts.length; part += 1) {
      if ((frequencies[part] ?? 0) > 0) counts[part] = (counts[part] ?? 0) + 1;
    }
    if (index % STEP === STEP - 1) yield;
  }
  return counts;
}

async function rank(connection: Connection, found: readonly FoundParagraph[], facts: RankedTexts): Promise<Ranked[]> {
  const ranked: Ranked[] = [];
  for (const each of found) {
    if (ranked.length % STEP === 0) await connection.pauseIfDue();
    ranked.push({ ...each, score: bm25(each.frequencies, each.length, facts) });
  }
  return ranked.sort((a, b) => b.score - a.score || a.articleKey - b.articleKey || a.paragraph - b.paragraph);
}

function hitOf(ranked: Ranked, row: ParagraphRow): SearchHit {
  const { firstHit: first, score } = ranked;
  return { paragraph: row, first, snippet: snippetOf(row.text, hitsOf(ranked)), score };
}

function placeAfter(ranked: readonly Ranked[], cursor: string): number {
  const [articleKey, paragraph] = readCursor(cursor, ORDER, ['number', 'number']);
  const index = ranked.findIndex((each) => each.articleKey === articleKey && each.paragraph === paragraph);
  if (index !== -1) return index + 1;
  throw new UserError(
    'CURSOR_INVALID',
    'The cursor cannot be used here: its paragraph is not in this list, or not any more. Start without a cursor.',
  );
}

/** Of one word anywhere the index knows the number; everything else is found and counted. */
async function countParagraphs(connection: Connection, asked: AskedHits): Promise<number> {
  const { query, selection } = asked;
  const isAnywhere = selection.kind === 'everything' && selection.scope === 'whole';
  if (isAnywhere && query.type === 'phrase' && query.words.length === 1) return countHolding(connection, query);
  let count = 0;
  for await (const { hits } of walkHits(connection, asked)) {
    count += new Set(hits.map(({ paragraph }) => paragraph)).size;
  }
  return count;
}
