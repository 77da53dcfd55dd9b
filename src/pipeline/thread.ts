import type { Worker } from 'node:worker_threads';

/** What a thread is sent: a job and the number under which its result is expected. */
export interface NumberedJob<Job> {
  readonly number: number;
  readonly job: Job;
}

/** What a thread sends back. An error that it does not expect ends the thread instead. */
export interface NumberedResult<Result> {
  readonly number: number;
  readonly result: Result;
}

interface Waiting<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker thread with the jobs that it has been given. */
export class Thread<Job, Result> {
  readonly #waiting = new Map<number, Waiting<Result>>();
  #number = 0;
  #failure: Error | undefined;

  /** `role` is what the thread is there for, as in "annotating"; `onEnd` is called once, before its jobs are rejected. */
  constructor(
    readonly worker: Worker,
    role: string,
    readonly onEnd: () => void,
  ) {
    worker.on('message', ({ number, result }: NumberedResult<Result>) => {
      this.#waiting.get(number)?.resolve(result);
      this.#waiting.delete(number);
    });
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', (code) => this.#fail(new Error(`A thread for ${role} ended with code ${code}.`)));
  }

  /** Number of jobs that are not done yet. */
  get load(): number {
    return this.#waiting.size;
  }

  do(job: Job): Promise<Result> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#number += 1;
      this.#waiting.set(this.#number, { resolve, reject });
      const numbered: NumberedJob<Job> = { number: this.#number, job };
      this.worker.postMessage(numbered);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  #fail(error: unknown): void {
    if (this.#failure) return;
    this.#failure = error instanceof Error ? error : new Error(String(error));
    this.onEnd();
    for (const { reject } of this.#waiting.values()) reject(this.#failure);
    this.#waiting.clear();
  }
}
