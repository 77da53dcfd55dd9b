import type {
  AnnotationDraft,
  ArticleDraft,
  CorpusDraft,
  CorrectionsDraft,
  Draft,
  SpeakersDraft,
} from '../../corpus/draft.ts';

/** A document on its way in, with the file (and line) it came from. */
export interface Placed<T extends Draft> {
  readonly file: string;
  readonly draft: T;
}

/** Documents that are written in one transaction. */
export class Batch {
  readonly corpora: Placed<CorpusDraft>[] = [];
  readonly speakers: Placed<SpeakersDraft>[] = [];
  readonly articles: Placed<ArticleDraft>[] = [];
  readonly annotations: Placed<AnnotationDraft>[] = [];
  readonly corrections: Placed<CorrectionsDraft>[] = [];
  #documents = 0;
  #bytes = 0;

  /** Puts a document of `bytes` bytes into the batch. */
  add(file: string, draft: Draft, bytes: number): void {
    this.#documents += 1;
    this.#bytes += bytes;
    if (draft.type === 'article') this.articles.push({ file, draft });
    else if (draft.type === 'annotation') this.annotations.push({ file, draft });
    else if (draft.type === 'speakers') this.speakers.push({ file, draft });
    else if (draft.type === 'corpus') this.corpora.push({ file, draft });
    else this.corrections.push({ file, draft });
  }

  get isEmpty(): boolean {
    return this.#documents === 0;
  }

  /** Large enough that the commit costs little, small enough for memory and for the next reader's patience. */
  get isFull(): boolean {
    return this.#documents >= 400 || this.#bytes >= 4 * 1024 * 1024;
  }
}
