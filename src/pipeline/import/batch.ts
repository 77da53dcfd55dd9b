import type { CorpusDraft, CorrectionsDraft, Draft, SpeakersDraft } from '../../corpus/draft.ts';
import type { Problem } from '../../corpus/problem.ts';
import type { ExaminedAnnotation, ExaminedArticle } from './examine/examined.ts';
import type { ReadDocument } from './read-documents.ts';

/** A document on its way in, with the file (and line) it came from. */
export interface Placed<T extends Draft> {
  readonly file: string;
  readonly draft: T;
}

export interface PlacedArticle extends ExaminedArticle {
  readonly file: string;
  /** The draft once more. */
  readonly draft: () => Draft | undefined;
}

export interface PlacedAnnotation extends ExaminedAnnotation {
  readonly file: string;
  /** The draft once more. */
  readonly draft: () => Draft | undefined;
}

/** How much is written in one transaction: as soon as one of the two is reached. */
export interface BatchSize {
  readonly documents: number;
  readonly bytes: number;
}

/** Large enough that commits and the full-text index cost little, small enough for memory and for the next reader's patience. */
const BATCH_SIZE: BatchSize = { documents: 2000, bytes: 4 * 1024 * 1024 };

/** Documents that are written in one transaction. */
export class Batch {
  readonly corpora: Placed<CorpusDraft>[] = [];
  readonly speakers: Placed<SpeakersDraft>[] = [];
  readonly articles: PlacedArticle[] = [];
  readonly annotations: PlacedAnnotation[] = [];
  readonly corrections: Placed<CorrectionsDraft>[] = [];
  /** What was wrong with documents that did not become drafts. */
  readonly problems: Problem[] = [];
  #documents = 0;
  #bytes = 0;

  constructor(readonly size: BatchSize = BATCH_SIZE) {}

  /** Puts a document into the batch, as it was read. */
  add({ file, document, bytes, problems, draft }: ReadDocument): void {
    this.#bytes += bytes;
    for (const problem of problems) this.problems.push(problem);
    if (!document) return;
    this.#documents += 1;
    if (document.type === 'article') this.articles.push({ file, draft, ...document });
    else if (document.type === 'annotation') this.annotations.push({ file, draft, ...document });
    else if (document.type === 'speakers') this.speakers.push({ file, draft: document });
    else if (document.type === 'corpus') this.corpora.push({ file, draft: document });
    else this.corrections.push({ file, draft: document });
  }

  /** Bytes read for it. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Whether there is nothing to write; problems there may be. */
  get isEmpty(): boolean {
    return this.#documents === 0;
  }

  get isFull(): boolean {
    return this.#documents >= this.size.documents || this.#bytes >= this.size.bytes;
  }
}
