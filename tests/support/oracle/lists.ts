import { foldText } from '../../../src/text/fold.ts';
import { countWords } from '../../../src/text/tokens.ts';
import { compareKeys, compareText, type Keys } from './compare-text.ts';
import type { Article, Quote } from './corpus.ts';
import type { CursorBook } from './cursor-book.ts';
import { OracleGap, Refusal } from './refusal.ts';
import type { Speaker } from './speakers.ts';

/** An order of a list. */
export interface Order {
  readonly field: string;
  readonly direction: string;
  readonly seed?: number | null;
}

/** The arguments that ask for a page. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A list in one order. The last keys tell its items apart. */
export interface List<Item> {
  readonly items: readonly Item[];
  /** Kind of items, order and direction: cursors of one such name can be used for each other. */
  readonly name: string;
  readonly descending: boolean;
  readonly keysOf: (item: Item) => Keys;
}

/** A page as the API has it. Cursors are those of the oracle, see `CursorBook`. */
export function pageOf<Item>(
  list: List<Item>,
  page: PageArguments,
  toNode: (item: Item) => object,
  book: CursorBook,
): object {
  const { size, isBackward, cursor } = readPage(page);
  const place = cursor === null ? undefined : book.keysIn(cursor, list.name);
  const compare = (a: Keys, b: Keys): number => (list.descending ? compareKeys(b, a) : compareKeys(a, b));
  const isBeyond = (keys: Keys): boolean =>
    !place || (isBackward ? compare(keys, place) < 0 : compare(keys, place) > 0);
  const sorted = list.items.map((item) => ({ item, keys: list.keysOf(item) })).sort((a, b) => compare(a.keys, b.keys));
  const rest = sorted.filter(({ keys }) => isBeyond(keys));
  const items = isBackward ? rest.slice(Math.max(0, rest.length - size)) : rest.slice(0, size);
  const edges = items.map(({ item, keys }) => ({ cursor: book.write(list.name, keys), node: toNode(item) }));
  const [hasMore, isPlaced] = [rest.length > size, cursor !== null];
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: isBackward ? isPlaced : hasMore,
      hasPreviousPage: isBackward ? hasMore : isPlaced,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: list.items.length,
  };
}

interface RequestedPage {
  readonly size: number;
  readonly isBackward: boolean;
  readonly cursor: string | null;
}

function readPage({ first, after, last, before }: PageArguments): RequestedPage {
  const [forward, backward] = [
    [first, after],
    [last, before],
  ].map((side) => side.some((value) => value !== null && value !== undefined));
  if (forward && backward) throw new Refusal('A page is asked for in both directions.');
  const size = (backward ? last : first) ?? 20;
  if (size < 0 || size > 100) throw new Refusal(`A page has no ${size} items.`);
  return { size, isBackward: backward === true, cursor: (backward ? before : after) ?? null };
}

/** Sorts after all words, as a speaker or cue that is missing does. */
const AFTER_ALL = '\u{10FFFD}';

/** Where a quote stands in the order that a seed draws. */
export type ShuffledRank = (seed: number, quote: Quote) => number;

/** Quotes in the order asked for. */
export function quoteList(
  items: readonly Quote[],
  order: Order | null | undefined,
  shuffledRank: ShuffledRank,
): List<Quote> {
  const { field, direction, seed } = { seed: 0, ...(order ?? { field: 'POSITION', direction: 'ASC' }) };
  const place = (quote: Quote): Keys => [quote.article.place, quote.article.quotes.indexOf(quote)];
  const keys: Readonly<Record<string, (quote: Quote) => Keys>> = {
    POSITION: () => [],
    CONFIDENCE: ({ confidence }) => [confidence ?? -1],
    CUE: ({ cueLemma }) => [cueLemma ?? AFTER_ALL],
    DATE: ({ article }) => [article.document.date ?? ''],
    ID: ({ article, layer, number }) => [article.document.id, layer.name, number],
    LENGTH: ({ wordCount }) => [wordCount],
    RANDOM: (quote) => [shuffledRank(seed ?? 0, quote)],
    SPEAKER: ({ speaker }) => [speaker ? foldText(speaker.name) : AFTER_ALL],
  };
  const keysOf = keys[field];
  if (!keysOf) throw new OracleGap(`the order QuoteOrderField.${field}`);
  return {
    items,
    name: ['quotes', field, direction, field === 'RANDOM' ? (seed ?? 0) : ''].join(' ').trim(),
    descending: direction === 'DESC',
    keysOf: (quote) => [...keysOf(quote), ...place(quote)],
  };
}

/** Articles in the order asked for. */
export function articleList(items: readonly Article[], order: Order | null | undefined): List<Article> {
  const { field, direction } = order ?? { field: 'DATE', direction: 'ASC' };
  const keys: Readonly<Record<string, (article: Article) => Keys>> = {
    DATE: ({ document }) => [document.date ?? ''],
    HEADLINE: ({ document }) => [foldText(document.headline)],
    ID: () => [],
    QUOTE_COUNT: ({ quotes }) => [quotes.filter(({ isEffective }) => isEffective).length],
    WORD_COUNT: ({ text }) => [countWords(text)],
  };
  const keysOf = keys[field];
  if (!keysOf) throw new OracleGap(`the order ArticleOrderField.${field}`);
  return {
    items,
    name: `articles ${field} ${direction}`,
    descending: direction === 'DESC',
    keysOf: (article) => [...keysOf(article), article.document.id],
  };
}

/** Speakers in the order asked for. `quotesOf` gives the quotes that count. */
export function speakerList(
  items: readonly Speaker[],
  order: Order | null | undefined,
  quotesOf: (speaker: Speaker) => readonly Quote[],
): List<Speaker> {
  const { field, direction } = order ?? { field: 'QUOTE_COUNT', direction: 'DESC' };
  const keys: Readonly<Record<string, (speaker: Speaker) => Keys>> = {
    FIRST_QUOTED: (speaker) => [daysOf(quotesOf(speaker))[0] ?? ''],
    LAST_QUOTED: (speaker) => [daysOf(quotesOf(speaker)).at(-1) ?? ''],
    ID: () => [],
    NAME: ({ name }) => [foldText(name)],
    QUOTE_COUNT: (speaker) => [quotesOf(speaker).length],
    WORD_COUNT: (speaker) => [wordsIn(quotesOf(speaker))],
  };
  const keysOf = keys[field];
  if (!keysOf) throw new OracleGap(`the order SpeakerOrderField.${field}`);
  return {
    items,
    name: `speakers ${field} ${direction}`,
    descending: direction === 'DESC',
    keysOf: (speaker) => [...keysOf(speaker), speaker.id],
  };
}

/** The days on which the quotes were published, from early to late. */
export function daysOf(quotes: readonly Quote[]): string[] {
  return quotes.flatMap(({ article }) => article.document.date ?? []).sort(compareText);
}

/** Number of words of the quotes. */
export function wordsIn(quotes: readonly Quote[]): number {
  return quotes.reduce((sum, { wordCount }) => sum + wordCount, 0);
}
