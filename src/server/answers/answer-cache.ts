import { stringBytes } from '../../store/memory/bytes-of.ts';
import type { MemorySection, SharedMemory } from '../../store/memory/shared-memory.ts';
import type { Answer } from './answer.ts';

/** The share that the requests as written may take, by which keys are found without reading them. */
const REQUESTS_SHARE = 1 / 8;

/** Answers to questions about one revision of the corpus, in the shared memory. When the corpus changes it is emptied. */
export class AnswerCache {
  #revision = '';
  readonly #answers: MemorySection<string, Answer>;
  readonly #keys: MemorySection<string, string>;

  /** At most `maxBytes` of the memory are for answers and requests; 0: none is kept. */
  constructor(memory: SharedMemory, maxBytes: number) {
    this.#keys = memory.section({ kind: 'requests', mostBytes: maxBytes * REQUESTS_SHARE });
    this.#answers = memory.section({ kind: 'answers', mostBytes: maxBytes * (1 - REQUESTS_SHARE) });
  }

  get isOn(): boolean {
    return this.#answers.isOn;
  }

  /** Answers that are there. */
  get count(): number {
    return this.#answers.count;
  }

  /** The answer to the question with this key at this revision. */
  find(key: string, revision: string): Answer | undefined {
    this.#turnTo(revision);
    return this.#answers.get(key);
  }

  /** Keeps an answer, or counts it again when it has grown. */
  keep(key: string, revision: string, answer: Answer): void {
    if (revision === this.#revision) this.#answers.keep(key, answer, stringBytes(key) + answer.bytes);
  }

  /** The key of a request that has been answered before and is written in the same way to the byte. */
  keyOfWritten(written: string): string | undefined {
    return this.#keys.get(written);
  }

  /** Remembers how a request was written that has this key. */
  rememberWritten(written: string, key: string): void {
    this.#keys.keep(written, key, stringBytes(written) + stringBytes(key));
  }

  #turnTo(revision: string): void {
    if (revision === this.#revision) return;
    this.#answers.clear();
    this.#revision = revision;
  }
}
