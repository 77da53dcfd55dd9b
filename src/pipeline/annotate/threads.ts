import { setImmediate } from 'node:timers/promises';
import type { Finder } from '../../attribution/attribution.ts';
import { startWorker } from '../start-worker.ts';
import { Thread } from '../thread.ts';
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

/** Jobs that a thread has at a time: one that it does, one that waits. */
const JOBS_AT_ONCE = 2;

/** Starts `count` threads, each with a finder of its own. */
export function startThreads(count: number, annotator: AnnotatorName): Threads {
  const script = new URL('./annotate-worker.js', import.meta.url);
  const threads = Array.from({ length: count }, () => {
    const worker = startWorker(script, { workerData: annotator, resourceLimits: LIMITS });
    return new Thread<Job, JobResult>(worker, 'annotating');
  });
  return {
    ahead: count * JOBS_AT_ONCE,
    do: (job) => threads.reduce((best, thread) => (thread.load < best.load ? thread : best)).do(job),
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
