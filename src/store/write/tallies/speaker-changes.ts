import { groupBy } from '../../../text/group-by.ts';
import type { CountedQuote, Moved } from './counted.ts';

/** The first and the last of some days; null when there is none. */
export interface Days {
  readonly first: string | null;
  readonly last: string | null;
}

/** By how much a speaker's counts move, and the days of the quotes that went and came. */
export interface SpeakerChange {
  readonly key: number;
  readonly quotes: number;
  readonly words: number;
  readonly articles: number;
  readonly removed: Days;
  readonly added: Days;
}

interface Sum extends Days {
  readonly quotes: number;
  readonly words: number;
  /** The layers of an article are written together, so it comes or goes as a whole. */
  readonly articles: ReadonlySet<number>;
}

/** What some quotes going and others coming changes for each of their speakers. */
export function speakerChanges({ removed, added }: Moved<readonly CountedQuote[]>): SpeakerChange[] {
  const [before, after] = [sumsOf(removed), sumsOf(added)];
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => {
    const [gone, come] = [before.get(key) ?? NOTHING, after.get(key) ?? NOTHING];
    return {
      key,
      quotes: come.quotes - gone.quotes,
      words: come.words - gone.words,
      articles: come.articles.size - gone.articles.size,
      removed: gone,
      added: come,
    };
  });
}

const NOTHING: Sum = { quotes: 0, words: 0, articles: new Set(), first: null, last: null };

function sumsOf(quotes: readonly CountedQuote[]): Map<number, Sum> {
  const groups = groupBy(quotes, ({ speakerKey }) => speakerKey);
  return new Map([...groups].flatMap(([key, group]) => (key === null ? [] : [[key, sumOf(group)]])));
}

function sumOf(quotes: readonly CountedQuote[]): Sum {
  const days = quotes.flatMap(({ date }) => date ?? []);
  return {
    quotes: quotes.length,
    words: quotes.reduce((sum, { wordCount }) => sum + wordCount, 0),
    articles: new Set(quotes.map(({ articleKey }) => articleKey)),
    first: days.reduce<string | null>((least, day) => (least === null || day < least ? day : least), null),
    last: days.reduce<string | null>((most, day) => (most === null || day > most ? day : most), null),
  };
}
