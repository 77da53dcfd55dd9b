import { DEFAULT_PAGE_SIZE } from '../../store/read/paging/page-request.ts';
import type { CostFigures } from './cost-figures.ts';

/** What a question costs before anything below it is read. */
export interface CostRule {
  /** Rows that it looks through, at most. */
  rows(figures: CostFigures): number | Promise<number>;
  /** Microseconds for each of these rows, measured on SQLite by `npm run bench:costs`. */
  readonly microsPerRow: number;
  /** What the number of rows rests on. */
  readonly note: string;
}

/** Microseconds of any question, and for each object of the answer below it. Measured likewise. */
export const FIELD_MICROS = 800;
export const OBJECT_MICROS = 64;

const ONE_ROW: CostRule = { rows: () => 1, microsPerRow: 50, note: 'Found by its key.' };

const BY_FILTER =
  'The quotes that the filter may select, by the counts kept for layers, speakers, articles and publishers.';

const HITS = 'The places where the rarest certain word of the query stands, by the counts kept for words.';

/** A cost rule for each field of Query, by name. A new question is one entry here. */
export const COST_RULES: Readonly<Record<string, CostRule>> = {
  corpus: { ...ONE_ROW, note: 'Kept in counted form.' },
  node: ONE_ROW,
  nodes: { ...ONE_ROW, rows: ({ given }) => (Array.isArray(given['ids']) ? given['ids'].length : 1) },
  article: ONE_ROW,
  paragraph: ONE_ROW,
  quote: ONE_ROW,
  speaker: ONE_ROW,
  explain: { ...ONE_ROW, note: 'Reads kept counts only; the query inside is not carried out.' },
  articles: {
    rows: (figures) => pageOr(figures, figures.counts.articles),
    microsPerRow: 6,
    note: 'All articles where a filter or an order is given, else those of the page.',
  },
  quotes: {
    rows: async (figures) => pageOr(figures, await figures.quotes()),
    microsPerRow: 5.5,
    note: `${BY_FILTER} Without filter and order, those of the page.`,
  },
  speakers: {
    rows: (figures) => pageOr(figures, figures.counts.speakers),
    microsPerRow: 1.2,
    note: 'All speakers where a filter or an order is given, else those of the page.',
  },
  search: { rows: (figures) => figures.hits(), microsPerRow: 36, note: HITS },
  concordance: { rows: (figures) => figures.hits(), microsPerRow: 0.2, note: HITS },
  collocations: { rows: (figures) => figures.hits(), microsPerRow: 72, note: HITS },
  whoSaid: {
    rows: (figures) => figures.quotes(),
    microsPerRow: 1.1,
    note: `${BY_FILTER} An index of words leaves most of them unread.`,
  },
  quoteCounts: { rows: (figures) => figures.quotes(), microsPerRow: 5.3, note: BY_FILTER },
  timeline: { rows: (figures) => figures.quotes(), microsPerRow: 2.6, note: BY_FILTER },
  speakerNetwork: { rows: (figures) => figures.quotes(), microsPerRow: 1.2, note: BY_FILTER },
  agreement: {
    rows: ({ counts }) => 2 * counts.quotes,
    microsPerRow: 130,
    note: 'The quotes of two layers, as if each were as large as the effective one.',
  },
  frequencies: {
    rows: (figures) => figures.words(),
    microsPerRow: 2.8,
    note: 'The words in the scope of the quotes that the filter may select; the different ones where all counts are kept.',
  },
  keyness: {
    rows: async (figures) => (await figures.words('target')) + (await figures.words('reference')),
    microsPerRow: 5,
    note: 'The words in the scope of the quotes of both sides; without a reference, the different ones of the corpus.',
  },
};

/** A page is read along an index where nothing else is asked for; else all has to be looked through. */
function pageOr(figures: CostFigures, all: number): number {
  const isPlain = figures.selectsAll() && (figures.given['orderBy'] ?? null) === null;
  return isPlain ? Math.min(figures.page(DEFAULT_PAGE_SIZE), all) : all;
}
