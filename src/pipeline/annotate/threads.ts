import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Finder } from '../../attribution/attribution.ts';
import type { NumberedJob, NumberedResult } from './annotate-worker.ts';
import type { AnnotatorName } from './annotators.ts';
import { doJob } from './do-job.ts';
import type { Job, JobResult } from './job.ts';

/** Whoever does jobs. */
export interface Threads {
  /** How many jobs may be under way, so that no thread waits for work. */
  readonly ahead: number;
  do(job: Job): Promise<JobResult>;
  close(): Promise<void>;
}

/** The calling thread: nothing to start, for little work. Between two jobs everything else gets its turn. */
export function ownThread(finder: Finder): Threads {
  return {
    ahead: 1,
    async do(job) {
      await setImmediate();
      return doJob(finder, job);
    },
    close: () => Promise.resolve(),
  };
}

/** What a thread may hold of things that are soon gone: more makes it no faster, and every core has its own. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/** Starts the code of a thread: as built, or, from the sources, through what reads TypeScript there. */
function startWorker(annotator: AnnotatorName): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./annotate-worker.js', import.meta.url), {
      workerData: annotator,
      resourceLimits: LIMITS,
    });
  }
  const entry = JSON.stringify(new URL('./annotate-worker.ts', import.meta.url).href);
  const code = `import('tsx/esm/api').then(({ register }) => (register(), import(${entry})))`;
  return new Worker(code, { eval: true, workerData: annotator, resourceLimits: LIMITS });
}

/** Jobs that a thread has at a time: one that it does, one that waits. */
const JOBS_AT_ONCE = 2;

interface Waiting {
  readonly resolve: (result: JobResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts `count` threads, each with a finder of its own. */
export function startThreads(count: number, annotator: AnnotatorName): Threads {
  const members = Array.from({ length: count }, () => new Member(annotator));
  let number = 0;
  return {
    ahead: count * JOBS_AT_ONCE,
    do(job) {
      const idlest = members.reduce((best, member) => (member.load < best.load ? member : best));
      return idlest.do({ number: (number += 1), job });
    },
    async close() {
      await Promise.all(members.map((member) => member.close()));
    },
  };
}

/** One thread with the jobs that it has been given. */
class Member {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #failure: Error | undefined;

  constructor(annotator: AnnotatorName) {
    this.#worker = startWorker(annotator);
    this.#worker.on('message', ({ number, result }: NumberedResult) => {
      this.#waiting.get(number)?.resolve(result);
      this.#waiting.delete(number);
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`An annotating thread ended with code ${code}.`)));
  }

  get load(): number {
    return this.#waiting.size;
  }

  do(job: NumberedJob): Promise<JobResult> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.set(job.number, { resolve, reject });
      this.#worker.postMessage(job);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failure ??= error instanceof Error ? error : new Error(String(error));
    for (const { reject } of this.#waiting.values()) reject(this.#failure);
    this.#waiting.clear();
  }
}
