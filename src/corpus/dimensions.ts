/** What quotes can be counted by. Speaker, article and layer are things; the periods are all of them days, the first of each. */
export const QUOTE_DIMENSIONS = [
  'speaker',
  'speaker-kind',
  'speaker-gender',
  'source-kind',
  'kind',
  'cue',
  'cue-class',
  'publisher',
  'section',
  'article',
  'year',
  'month',
  'week',
  'day',
  'layer',
] as const;
export type QuoteDimension = (typeof QUOTE_DIMENSIONS)[number];

/** The dimensions that are stretches of time. */
export const PERIODS = ['year', 'month', 'week', 'day'] as const;
export type Period = (typeof PERIODS)[number];

/** What can be counted of quotes. */
export const QUOTE_MEASURES = ['quotes', 'words', 'articles', 'speakers'] as const;
export type QuoteMeasure = (typeof QUOTE_MEASURES)[number];

/** What the rows of a table of counts can be sorted by: a measure, most first, or their keys from the first dimension to the last. */
export const QUOTE_COUNT_ORDERS = [...QUOTE_MEASURES, 'keys'] as const;
export type QuoteCountOrder = (typeof QUOTE_COUNT_ORDERS)[number];

/** Is the dimension a stretch of time? */
export function isPeriod(dimension: QuoteDimension): dimension is Period {
  return PERIODS.some((period) => period === dimension);
}
