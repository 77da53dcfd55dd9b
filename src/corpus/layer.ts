import type { AnnotationMethod } from './vocabulary.ts';

/** One set of annotations over the corpus: the gold annotation, one annotator, or one program version. */
export interface Layer {
  /** Legible and unique: `gold`. Part of every quote id. */
  readonly name: string;
  readonly method: AnnotationMethod;
  /** Annotator's name, or program and version. */
  readonly annotator: string;
  /** RFC 3339 with zone: `2026-01-31T12:00:00Z`. */
  readonly createdAt: string;
}
