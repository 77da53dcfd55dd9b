/** In which order a list may be asked for. The last sort key of every order is the id, so that each list has one order only. */
export const ARTICLE_ORDER_FIELDS = ['date', 'headline', 'quote-count', 'word-count', 'id'] as const;
export const QUOTE_ORDER_FIELDS = [
  'date',
  'position',
  'speaker',
  'cue',
  'length',
  'confidence',
  'relevance',
  'random',
  'id',
] as const;
export const SPEAKER_ORDER_FIELDS = ['quote-count', 'word-count', 'name', 'first-quoted', 'last-quoted', 'id'] as const;

export type ArticleOrderField = (typeof ARTICLE_ORDER_FIELDS)[number];
export type QuoteOrderField = (typeof QUOTE_ORDER_FIELDS)[number];
export type SpeakerOrderField = (typeof SPEAKER_ORDER_FIELDS)[number];

export interface Order<Field> {
  readonly field: Field;
  readonly direction: 'asc' | 'desc';
  /** Only for `random`: the same seed gives the same order. */
  readonly seed?: number | null | undefined;
}

export type ArticleOrder = Order<ArticleOrderField>;
export type QuoteOrder = Order<QuoteOrderField>;
export type SpeakerOrder = Order<SpeakerOrderField>;
