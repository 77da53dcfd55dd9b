import type { ArticleOrder, QuoteOrder, SpeakerOrder } from '../../corpus/orders.ts';
import type { QuoteFilter } from '../../corpus/filters.ts';
import { UserError } from '../../corpus/user-error.ts';
import { quoteRelevance } from '../full-text/match-words.ts';
import { raw, sql, type Sql } from '../sql/sql.ts';
import { askedWords } from './conditions/asked-query.ts';
import type { SortKey } from './paging/fetch-page.ts';
import { shuffledPlace } from './shuffled-place.ts';
import { joinTally } from './speaker-tally.ts';

/** How a list is sorted: its keys, the tables that these need besides the list's own, and a name for cursors. */
export interface Sorting {
  readonly keys: readonly SortKey[];
  readonly joins: Sql;
  readonly descending: boolean;
  readonly name: string;
}

const text = (expression: string): SortKey => ({ expression: raw(expression), type: 'string' });
const number = (expression: string): SortKey => ({ expression: raw(expression), type: 'number' });

const NO_JOIN = sql``;
const JOIN_ARTICLE = raw(' JOIN article ON article.key = quote.article_key');
const JOIN_SPEAKER = raw(' LEFT JOIN speaker ON speaker.key = quote.speaker_key');
const JOIN_LAYER = raw(' JOIN layer ON layer.key = quote.layer_key');

/** Sorts after every name, so that quotes without speaker come last. */
const AFTER_ALL = `'\u{10FFFD}'`;

const ARTICLE_KEYS = {
  date: [text(`COALESCE(article.date, '')`)],
  headline: [text('article.folded_headline')],
  'quote-count': [number('article.quote_count')],
  'word-count': [number('article.word_count')],
  id: [],
} as const;

/** The order of articles: by day of publication unless asked otherwise, undated ones first. */
export function articleSorting(order: ArticleOrder | null | undefined): Sorting {
  const { field, direction } = order ?? { field: 'date', direction: 'asc' };
  const keys = [...ARTICLE_KEYS[field], text('article.id')];
  return { keys, joins: NO_JOIN, descending: direction === 'desc', name: `article ${field} ${direction}` };
}

/** Slots are given in reading order (`orderSlots`). */
const IN_TEXT = [number('quote.article_key'), number('quote.slot')];

/** The order of quotes: as they stand in the texts unless asked otherwise. */
export function quoteSorting(order: QuoteOrder | null | undefined, filter: QuoteFilter | null | undefined): Sorting {
  const { field, direction, seed } = order ?? { field: 'position', direction: 'asc', seed: null };
  const { keys, joins } = quoteKeys(field, seed ?? 0, filter);
  const name = `quote ${field} ${direction}${field === 'random' ? ` ${seed ?? 0}` : ''}`;
  return { keys: [...keys, ...IN_TEXT], joins, descending: direction === 'desc', name };
}

function quoteKeys(
  field: QuoteOrder['field'],
  seed: number,
  filter: QuoteFilter | null | undefined,
): { keys: SortKey[]; joins: Sql } {
  if (field === 'date') return { keys: [text(`COALESCE(article.date, '')`)], joins: JOIN_ARTICLE };
  if (field === 'speaker') return { keys: [text(`COALESCE(speaker.folded_name, ${AFTER_ALL})`)], joins: JOIN_SPEAKER };
  if (field === 'id')
    return {
      keys: [text('article.id'), text('layer.name'), number('quote.number')],
      joins: sql`${JOIN_ARTICLE}${JOIN_LAYER}`,
    };
  if (field === 'relevance') return relevance(filter);
  if (field === 'random') return { keys: [{ expression: shuffledPlace(seed), type: 'number' }], joins: NO_JOIN };
  if (field === 'cue') return { keys: [text(`COALESCE(quote.cue_lemma, ${AFTER_ALL})`)], joins: NO_JOIN };
  if (field === 'length') return { keys: [number('quote.word_count')], joins: NO_JOIN };
  if (field === 'confidence') return { keys: [number('COALESCE(quote.confidence, -1.0)')], joins: NO_JOIN };
  return { keys: [], joins: NO_JOIN };
}

function relevance(filter: QuoteFilter | null | undefined): { keys: SortKey[]; joins: Sql } {
  const words = filter ? askedWords(filter) : undefined;
  if (!words) {
    throw new UserError(
      'BAD_ARGUMENT',
      'RELEVANCE orders by how well quotes match filter.text. Give a filter with "text".',
    );
  }
  const { expression, joins } = quoteRelevance(words);
  return { keys: [{ expression, type: 'number' }], joins };
}

/** Sort keys that the speaker's row keeps, each with an index of its own. */
const SPEAKER_KEYS = {
  'quote-count': [number('speaker.quote_count')],
  'word-count': [number('speaker.word_count')],
  'first-quoted': [text(`COALESCE(speaker.first_quoted, '')`)],
  'last-quoted': [text(`COALESCE(speaker.last_quoted, '')`)],
  name: [text('speaker.folded_name')],
  id: [],
} as const;

/** The same over the quotes that a filter selects. */
const TALLY_KEYS = {
  ...SPEAKER_KEYS,
  'quote-count': [number('COALESCE(tally.quotes, 0)')],
  'word-count': [number('COALESCE(tally.words, 0)')],
  'first-quoted': [text(`COALESCE(tally.first_date, '')`)],
  'last-quoted': [text(`COALESCE(tally.last_date, '')`)],
} as const;

/** The order of speakers: most quoted first unless asked otherwise. With `quotes`, only these quotes count. */
export function speakerSorting(order: SpeakerOrder | null | undefined, quotes?: QuoteFilter | null): Sorting {
  const { field, direction } = order ?? { field: 'quote-count', direction: 'desc' };
  const isFiltered = quotes !== null && quotes !== undefined;
  const keys = [...(isFiltered ? TALLY_KEYS : SPEAKER_KEYS)[field], text('speaker.id')];
  const joins = joinTally(quotes, { days: field === 'first-quoted' || field === 'last-quoted' });
  return { keys, joins, descending: direction === 'desc', name: `speaker ${field} ${direction}` };
}
