/** The kinds of native documents, by the value of their key "format". A change that old readers would misread gets a new number. */
export const NATIVE_FORMATS = {
  article: 'whosaid/article@1',
  annotation: 'whosaid/annotation@1',
  speakers: 'whosaid/speakers@1',
  corpus: 'whosaid/corpus@1',
  corrections: 'whosaid/corrections@1',
} as const;

/** Kind of a native document. */
export type NativeKind = keyof typeof NATIVE_FORMATS;

/** All kinds, in the order in which an import wants to read them. */
export const NATIVE_KINDS: readonly NativeKind[] = ['corpus', 'speakers', 'article', 'annotation', 'corrections'];
