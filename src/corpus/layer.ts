import type { AnnotationMethod } from './vocabulary.ts';

/** One set of annotations over the corpus: the gold annotation, one annotator, or one program version. */
export interface Layer {
  /** Legible and unique: `gold`. Part of every quote id. */
  readonly name: string;
  readonly method: AnnotationMethod;
  /** Annotator's name, or program and version. */
  readonly annotator: string;
  /** UTC to the millisecond, so that it sorts as text: `2026-01-31T12:00:00.000Z`. */
  readonly createdAt: string;
}
