import type { Metrics } from '../metrics.ts';
import type { Answer } from './answer.ts';
import type { AnswerCache } from './answer-cache.ts';
import { compressQuickly, type Encoding } from './encodings.ts';

/** A question with a name, and the state of the corpus to answer it from. */
export interface Asked {
  /** See `QuestionKeys`. */
  readonly key: string;
  readonly revision: string;
}

/** What carrying out a question came to: an answer, or something else that is for the one who asked only. */
export type Made<Else> = { readonly answer: Answer } | { readonly other: Else };

/**
 * Gives answers: from the cache, from an execution that runs for somebody else at this moment, or from one of its own. Only answers
 * without errors are kept and shared.
 */
export class AnswerDesk {
  readonly #running = new Map<string, Promise<Answer | undefined>>();

  constructor(
    readonly cache: AnswerCache,
    readonly metrics: Metrics,
  ) {}

  async answer<Else>(asked: Asked, make: () => Promise<Made<Else>>): Promise<Made<Else>> {
    if (!this.cache.isOn) return this.#make(make);
    const kept = this.cache.find(asked.key, asked.revision);
    if (kept) {
      this.metrics.countAnswer('hit');
      return { answer: kept };
    }
    const shared = await this.#running.get(runOf(asked));
    if (!shared) return this.#makeForAll(asked, make);
    this.metrics.countAnswer('shared');
    return { answer: shared };
  }

  /** The bytes of an answer in an encoding: made once and kept with it if the answer is kept, else with little work. */
  async bytesOf({ key, revision }: Asked, answer: Answer, encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity') return answer.plain;
    if (this.cache.find(key, revision) !== answer) return compressQuickly(answer.plain, encoding);
    const bytes = await answer.encoded(encoding);
    this.cache.keep(key, revision, answer);
    return bytes;
  }

  /** Those who come meanwhile wait for it. When it comes to nothing that can be shared, each of them makes its own. */
  async #makeForAll<Else>(asked: Asked, make: () => Promise<Made<Else>>): Promise<Made<Else>> {
    const run = runOf(asked);
    const making = this.#make(make);
    const shared = making.then(answerOf, () => undefined);
    this.#running.set(run, shared);
    try {
      const made = await making;
      if ('answer' in made) this.cache.keep(asked.key, asked.revision, made.answer);
      return made;
    } finally {
      if (this.#running.get(run) === shared) this.#running.delete(run);
    }
  }

  async #make<Else>(make: () => Promise<Made<Else>>): Promise<Made<Else>> {
    this.metrics.countAnswer('made');
    return make();
  }
}

function runOf({ key, revision }: Asked): string {
  return `${revision} ${key}`;
}

function answerOf(made: Made<unknown>): Answer | undefined {
  return 'answer' in made ? made.answer : undefined;
}
