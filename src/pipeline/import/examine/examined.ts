import type { CorpusDraft, CorrectionsDraft, SpeakersDraft } from '../../../corpus/draft.ts';
import type { Layer } from '../../../corpus/layer.ts';
import type { Checked, Problem } from '../../../corpus/problem.ts';
import type { EncodedAnnotations } from '../../../store/write/encode-annotations.ts';
import type { EncodedArticle } from '../../../store/write/encode-article.ts';

/** An article document, with everything that can be found out without the database. */
export interface ExaminedArticle {
  readonly type: 'article';
  readonly id: string;
  /** SHA-256 over the draft. */
  readonly documentHash: string;
  /** As it is written. */
  readonly encoded: Checked<EncodedArticle>;
}

/** An annotation document, checked against its article if that stood near it. */
export interface ExaminedAnnotation {
  readonly type: 'annotation';
  readonly article: string;
  readonly layer: Layer;
  /** SHA-256 over the draft. */
  readonly documentHash: string;
  readonly check: AnnotationCheck | undefined;
}

/** An annotation checked against an article that stood near it. */
export interface AnnotationCheck {
  /** Document hash of that article. */
  readonly against: string;
  /** As it is written if nothing else bears on the article. */
  readonly encoded: Checked<EncodedAnnotations>;
}

/** One document of a file, or what is wrong with it. */
export interface Examined {
  /** The file, with the line for line-based files. */
  readonly file: string;
  /** Bytes read for it. */
  readonly bytes: number;
  readonly problems: readonly Problem[];
  readonly document: ExaminedArticle | ExaminedAnnotation | CorpusDraft | SpeakersDraft | CorrectionsDraft | undefined;
}
