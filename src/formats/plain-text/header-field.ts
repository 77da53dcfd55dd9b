/** One entry of the header of a plain text file. */
export interface HeaderField {
  readonly key: string;
  /** Undefined when it is neither a text nor a list of texts. */
  readonly value: string | readonly string[] | undefined;
  /** Line in the file, from 1. */
  readonly line: number;
}

/** A header, and where the text behind it starts. */
export interface Header {
  readonly fields: readonly HeaderField[];
  readonly endUtf16: number;
}

/** What a header can say of an article. */
export const HEADER_KEYS = [
  'id',
  'headline',
  'date',
  'dateline',
  'publisher',
  'credits',
  'url',
  'language',
  'licence',
  'section',
] as const;
/** A key that a header can have. */
export type HeaderKey = (typeof HEADER_KEYS)[number];

/** Is this a key that a header can have? Capitals do not matter: pass it in lower case. */
export function isHeaderKey(key: string): key is HeaderKey {
  return HEADER_KEYS.some((known) => known === key);
}
