import type { QuoteCountOrder, QuoteDimension } from '../../../src/corpus/dimensions.ts';
import { groupBy as grouped } from '../../../src/text/group-by.ts';
import type { QuoteFacts } from './quote-facts.ts';

/** A row of a table of counts, counted one quote after the other. */
export interface HandCount {
  readonly keys: readonly (string | null)[];
  readonly quotes: number;
  readonly words: number;
  readonly articles: number;
  readonly speakers: number;
  readonly groupQuotes: number;
}

const DAY_MS = 86_400_000;

/** What a quote's key is in each dimension. */
const KEYS: Readonly<Record<QuoteDimension, (quote: QuoteFacts) => string | null>> = {
  speaker: ({ speaker }) => speaker,
  'speaker-kind': ({ speakerKind }) => speakerKind,
  'speaker-gender': ({ speakerGender }) => speakerGender,
  'source-kind': ({ sourceKind }) => sourceKind,
  kind: ({ kind }) => kind,
  cue: ({ cue }) => cue,
  'cue-class': ({ cueClass }) => cueClass,
  publisher: ({ publisher }) => publisher,
  section: ({ section }) => section,
  article: ({ article }) => article,
  year: ({ date }) => date && `${date.slice(0, 4)}-01-01`,
  month: ({ date }) => date && `${date.slice(0, 7)}-01`,
  week: ({ date }) => date && mondayOf(date),
  day: ({ date }) => date,
  layer: ({ layer }) => layer,
};

function mondayOf(day: string): string {
  const time = Date.parse(day);
  const daysSinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - daysSinceMonday * DAY_MS).toISOString().slice(0, 10);
}

/** The whole table, in order. */
export function countByHand(
  quotes: readonly QuoteFacts[],
  groupBy: readonly QuoteDimension[],
  orderBy: QuoteCountOrder,
): HandCount[] {
  const groups = grouped(quotes, (quote) => JSON.stringify(groupBy.map((dimension) => KEYS[dimension](quote))));
  const rows = [...groups].map(([name, group]) => {
    const keys = JSON.parse(name) as (string | null)[];
    const beside = quotes.filter((quote) =>
      keys.every((key, at) => isLast(keys, at) || KEYS[groupBy[at]!](quote) === key),
    );
    return {
      keys,
      quotes: group.length,
      words: group.reduce((sum, { words }) => sum + words, 0),
      articles: new Set(group.map(({ article }) => article)).size,
      speakers: new Set(group.flatMap(({ speaker }) => speaker ?? [])).size,
      groupQuotes: beside.length,
    };
  });
  return rows.sort((a, b) => (orderBy === 'keys' ? 0 : b[orderBy] - a[orderBy]) || compareKeys(a.keys, b.keys));
}

function isLast(keys: readonly unknown[], at: number): boolean {
  return at === keys.length - 1;
}

function compareKeys(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  const [one, other] = [a[at] ?? null, b[at] ?? null];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
