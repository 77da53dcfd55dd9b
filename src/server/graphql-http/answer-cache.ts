import { stringBytes } from '../../store/memory/bytes-of.ts';
import type { MemorySection, SharedMemory } from '../../store/memory/shared-memory.ts';
import { compressQuickly, type Encoding } from '../encodings.ts';
import type { Metrics } from '../metrics.ts';
import type { Answer } from './answer.ts';

/** The share that the requests as written may take, by which keys are found without parsing them. */
const REQUESTS_SHARE = 1 / 8;

/** An operation, and the state of the corpus to answer it from. */
export interface CacheKey {
  /** See `ValidOperation`. */
  readonly key: string;
  readonly revision: string;
}

/** What the execution of an operation gave: an answer for all who ask, or something else that is for this request only. */
export type Executed<Else> = { readonly answer: Answer } | { readonly other: Else };

/** Answers without errors at one revision of the corpus, in the shared memory. When the corpus changes it is emptied. */
export class AnswerCache {
  #revision = '';
  readonly #answers: MemorySection<string, Answer>;
  readonly #keys: MemorySection<string, string>;
  readonly #running = new Map<string, Promise<Answer | undefined>>();

  /** At most `maxBytes` of the memory are for answers and requests; 0: none is kept. */
  constructor(memory: SharedMemory, maxBytes: number) {
    this.#keys = memory.section({ kind: 'requests', mostBytes: maxBytes * REQUESTS_SHARE });
    this.#answers = memory.section({ kind: 'answers', mostBytes: maxBytes * (1 - REQUESTS_SHARE) });
  }

  get isOn(): boolean {
    return this.#answers.isOn;
  }

  /** Number of answers that are kept. */
  get count(): number {
    return this.#answers.count;
  }

  /** The answer that is kept under a key. */
  find({ key, revision }: CacheKey): Answer | undefined {
    if (revision !== this.#revision) {
      this.#answers.clear();
      this.#revision = revision;
    }
    return this.#answers.get(key);
  }

  /** Keeps an answer, or counts its bytes again when it has grown. */
  keep({ key, revision }: CacheKey, answer: Answer): void {
    if (revision === this.#revision) this.#answers.keep(key, answer, stringBytes(key) + answer.bytes);
  }

  /**
   * The answer that is kept, or that another request is executing at this moment, or the one that `execute` gives. Where the other request
   * gets no answer that can be shared, each executes the operation itself.
   */
  async answer<Else>(key: CacheKey, execute: () => Promise<Executed<Else>>, metrics: Metrics): Promise<Executed<Else>> {
    if (!this.isOn) {
      metrics.countAnswer('made');
      return execute();
    }
    const kept = this.find(key);
    if (kept) {
      metrics.countAnswer('hit');
      return { answer: kept };
    }
    const shared = await this.#shared(key);
    metrics.countAnswer(shared ? 'shared' : 'made');
    return shared ? { answer: shared } : this.#executeForAll(key, execute);
  }

  /** The answer of the execution that is running; of the next one, where it gives none for all. Undefined: none is running. */
  async #shared(key: CacheKey): Promise<Answer | undefined> {
    let [running, last]: (Promise<Answer | undefined> | undefined)[] = [this.#running.get(runOf(key)), undefined];
    while (running && running !== last) {
      const answer = await running;
      if (answer) return answer;
      [last, running] = [running, this.#running.get(runOf(key))];
    }
    return undefined;
  }

  /** The bytes of an answer in an encoding: compressed well once if the answer is kept, else fast. */
  async bytesOf(key: CacheKey, answer: Answer, encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity') return answer.plain;
    const isKept = key.revision === this.#revision && this.#answers.get(key.key) === answer;
    if (!isKept) return compressQuickly(answer.plain, encoding);
    const bytes = await answer.encoded(encoding);
    this.keep(key, answer);
    return bytes;
  }

  /** The answer to a request that has been answered before and is written in the same way to the byte. */
  findWritten(written: string, revision: string): Answer | undefined {
    const key = this.#keys.get(written);
    return key === undefined ? undefined : this.find({ key, revision });
  }

  /** Remembers how a request was written that has this key. */
  rememberWritten(written: string, key: string): void {
    this.#keys.keep(written, key, stringBytes(written) + stringBytes(key));
  }

  async #executeForAll<Else>(key: CacheKey, execute: () => Promise<Executed<Else>>): Promise<Executed<Else>> {
    const run = runOf(key);
    const executing = execute();
    const shared = executing.then(
      (executed) => ('answer' in executed ? executed.answer : undefined),
      () => undefined,
    );
    this.#running.set(run, shared);
    try {
      const executed = await executing;
      if ('answer' in executed) this.keep(key, executed.answer);
      return executed;
    } finally {
      if (this.#running.get(run) === shared) this.#running.delete(run);
    }
  }
}

function runOf({ key, revision }: CacheKey): string {
  return `${revision} ${key}`;
}
