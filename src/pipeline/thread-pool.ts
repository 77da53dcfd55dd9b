import type { Worker } from 'node:worker_threads';
import { Thread } from './thread.ts';

/** How the threads of a pool are started. */
export interface ThreadKind {
  readonly count: number;
  /** What the threads are there for, as in "annotating". */
  readonly role: string;
  readonly start: () => Worker;
}

/** How the part of a job that ends its thread is found. */
export interface Division<Job, Result> {
  /** The smallest jobs that the job is made of. */
  readonly parts: (job: Job) => readonly Job[];
  /** What stands in the place of the result of a part that ended its thread. */
  readonly failed: (part: Job, error: unknown) => Result;
}

/** Jobs that a thread has at a time: one that it does, one that waits. */
const JOBS_AT_ONCE = 2;

/** So many threads may end one after the other without any job done between; then it is not the jobs that end them. */
const MOST_ENDS_IN_A_ROW = 20;

/**
 * Worker threads that do jobs. An error in a job, or too little memory for it, ends its thread: the jobs which that thread had are
 * rejected, and another thread is started in its place.
 */
export class ThreadPool<Job, Result> {
  readonly #threads: Thread<Job, Result>[];
  #endsInARow = 0;
  #isClosed = false;

  constructor(readonly kind: ThreadKind) {
    this.#threads = Array.from({ length: kind.count }, () => this.#start());
  }

  /** How many jobs may be under way, so that no thread waits for work. */
  get ahead(): number {
    return this.kind.count * JOBS_AT_ONCE;
  }

  /** Does a job. Where its thread ends, the parts are done one after the other in a thread of their own; one result each. */
  async doInParts(job: Job, { parts, failed }: Division<Job, Result>): Promise<readonly Result[]> {
    try {
      return [await this.#do(job)];
    } catch (error) {
      if (!this.#isUsable) throw error;
    }
    const alone = new ThreadPool<Job, Result>({ ...this.kind, count: 1 });
    const resultOf = (part: Job): Promise<Result> =>
      alone.#do(part).catch((error: unknown) => {
        if (!this.#isUsable || !alone.#isUsable) throw error;
        return failed(part, error);
      });
    try {
      const results: Result[] = [];
      for (const part of parts(job)) results.push(await resultOf(part));
      return results;
    } finally {
      await alone.close();
    }
  }

  /** Can a job that was rejected be tried again? */
  get #isUsable(): boolean {
    return !this.#isClosed && this.#endsInARow < MOST_ENDS_IN_A_ROW;
  }

  async #do(job: Job): Promise<Result> {
    const thread = this.#threads.reduce((best, other) => (other.load < best.load ? other : best));
    const result = await thread.do(job);
    this.#endsInARow = 0;
    return result;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #start(): Thread<Job, Result> {
    const worker = this.kind.start();
    const thread: Thread<Job, Result> = new Thread(worker, this.kind.role, () => this.#replace(thread));
    return thread;
  }

  #replace(ended: Thread<Job, Result>): void {
    const at = this.#threads.indexOf(ended);
    this.#endsInARow += 1;
    if (at >= 0 && this.#isUsable) this.#threads[at] = this.#start();
  }
}
