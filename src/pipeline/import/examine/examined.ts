import type { Annotation } from '../../../corpus/annotation.ts';
import type { Article } from '../../../corpus/article.ts';
import type { CorpusDraft, CorrectionsDraft, SpeakersDraft } from '../../../corpus/draft.ts';
import type { Layer } from '../../../corpus/layer.ts';
import type { Checked, Problem } from '../../../corpus/problem.ts';
import type { ArticleMeasures } from '../../../store/write/measure-article.ts';

/** An article document, with everything that can be found out without the database. */
export interface ExaminedArticle {
  readonly type: 'article';
  readonly id: string;
  /** SHA-256 over the draft. */
  readonly documentHash: string;
  readonly checked: Checked<Article>;
  /** Undefined where the article is not in order. */
  readonly measures: ArticleMeasures | undefined;
}

/** An annotation document, checked against its article if that stood near it. */
export interface ExaminedAnnotation {
  readonly type: 'annotation';
  readonly article: string;
  readonly layer: Layer;
  /** SHA-256 over the draft. */
  readonly documentHash: string;
  readonly check: { readonly against: Article; readonly checked: Checked<Annotation> } | undefined;
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
