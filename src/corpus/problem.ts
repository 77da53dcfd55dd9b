/** Every way in which input can be wrong; docs/problems.md explains each, and a test compares the two lists. */
export const PROBLEM_CODES = [
  'FILE_UNREADABLE',
  'FILE_EMPTY',
  'FILE_TYPE_UNKNOWN',
  'ENCODING_BROKEN',
  'JSON_BROKEN',
  'JSON_TOO_DEEP',
  'LINE_TOO_LONG',
  'DOCUMENT_TOO_LARGE',
  'DOCUMENT_FAILED',
  'FORMAT_UNKNOWN',
  'DOCUMENT_INVALID',
  'HEADER_INVALID',
  'HEADLINE_MISSING',
  'ARTICLE_ID_INVALID',
  'ARTICLE_ID_TWICE',
  'ARTICLE_EMPTY',
  'ARTICLE_TOO_LARGE',
  'ARTICLE_UNKNOWN',
  'DATE_INVALID',
  'URL_INVALID',
  'LANGUAGE_INVALID',
  'TEXT_INVALID',
  'FIELD_TOO_LONG',
  'PARAGRAPH_EMPTY',
  'SPAN_OUTSIDE_TEXT',
  'SPAN_EMPTY',
  'SPAN_TEXT_DIFFERS',
  'SPAN_SPLITS_CHARACTER',
  'SPAN_OUTSIDE_PARAGRAPH',
  'SPANS_OVERLAP',
  'QUOTE_TWICE',
  'LAYER_NAME_INVALID',
  'LAYER_CONFLICT',
  'ANNOTATOR_MISSING',
  'SPEAKER_NAME_MISSING',
  'SPEAKER_ID_INVALID',
  'SPEAKER_CONFLICT',
  'SPEAKER_MERGE_CYCLE',
  'SPEAKER_UNKNOWN',
  'CORRECTION_WITHOUT_QUOTE',
  'PROBLEMS_LEFT_OUT',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Something wrong with the input: what, where, what was found and expected, and what to do about it. */
export interface Problem {
  readonly code: ProblemCode;
  /** File as the user named it, with the line for line-based files: `market.ndjson:12`. */
  readonly file: string;
  /** Place inside the document: `quote 3, content 1`. Undefined when the whole document is meant. */
  readonly place: string | undefined;
  /** What was found and what was expected, one or two full sentences. */
  readonly message: string;
  /** What to do, one sentence. */
  readonly remedy: string;
}

/** The problem as people read it: `SPAN_EMPTY  market.json, quote 3: … Remedy.` */
export function formatProblem(problem: Problem): string {
  const place = problem.place === undefined ? problem.file : `${problem.file}, ${problem.place}`;
  return `${problem.code}  ${place}: ${problem.message} ${problem.remedy}`;
}

/** A value, or everything that is wrong with it. */
export type Checked<T> =
  { readonly value: T; readonly problems?: never } | { readonly value?: never; readonly problems: readonly Problem[] };
