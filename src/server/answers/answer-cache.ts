import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.ts';

/** An answer larger than this share of the memory is not kept: it would push out too many others. */
const LARGEST_SHARE = 1 / 8;

/** The share that the requests as written may take, by which keys are found without reading them. */
const REQUESTS_SHARE = 1 / 8;

/** What an entry costs beside its text, about. */
const ENTRY_BYTES = 200;

/**
 * Answers to questions about one revision of the corpus, in bounded memory. When the corpus changes it is emptied; when it is full,
 * what has not been asked for longest goes.
 */
export class AnswerCache {
  #revision = '';
  readonly #answers: LRUCache<string, Answer> | undefined;
  readonly #keys: LRUCache<string, string> | undefined;

  /** `maxBytes` 0: nothing is kept. */
  constructor(maxBytes: number) {
    if (maxBytes === 0) return;
    this.#keys = new LRUCache({
      maxSize: Math.ceil(maxBytes * REQUESTS_SHARE),
      sizeCalculation: (key, written) => written.length + key.length + ENTRY_BYTES,
    });
    this.#answers = new LRUCache({
      maxSize: Math.ceil(maxBytes * (1 - REQUESTS_SHARE)),
      maxEntrySize: Math.ceil(maxBytes * LARGEST_SHARE),
      sizeCalculation: ({ bytes }) => bytes,
    });
  }

  get isOn(): boolean {
    return this.#answers !== undefined;
  }

  /** Answers that are there. */
  get count(): number {
    return this.#answers?.size ?? 0;
  }

  /** Memory that they and the requests take, about. */
  get bytes(): number {
    return (this.#answers?.calculatedSize ?? 0) + (this.#keys?.calculatedSize ?? 0);
  }

  /** The answer to the question with this key at this revision. */
  find(key: string, revision: string): Answer | undefined {
    this.#turnTo(revision);
    return this.#answers?.get(key);
  }

  /** Keeps an answer, or counts it anew when it has grown. */
  keep(key: string, revision: string, answer: Answer): void {
    if (revision === this.#revision) this.#answers?.set(key, answer);
  }

  /** The key of a request that has been answered before and is written in the same way to the byte. */
  keyOfWritten(written: string): string | undefined {
    return this.#keys?.get(written);
  }

  /** Remembers how a request was written that has this key. */
  rememberWritten(written: string, key: string): void {
    this.#keys?.set(written, key);
  }

  #turnTo(revision: string): void {
    if (revision === this.#revision) return;
    this.#answers?.clear();
    this.#revision = revision;
  }
}
