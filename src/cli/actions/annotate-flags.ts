import type { AnnotatorName } from '../../pipeline/annotate/annotators.ts';

/** Options of `whosaid annotate`. */
export interface AnnotateFlags {
  readonly input?: string;
  readonly output?: string;
  readonly annotator: AnnotatorName;
  readonly workers?: number;
  readonly evidence?: boolean;
  readonly overwrite?: boolean;
  readonly again?: boolean;
}
