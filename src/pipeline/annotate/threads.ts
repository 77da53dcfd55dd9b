import { setImmediate } from 'node:timers/promises';
import type { Finder } from '../../attribution/attribution.ts';
import { failureProblems } from '../reported-problems.ts';
import { startWorker } from '../start-worker.ts';
import { ThreadPool } from '../thread-pool.ts';
import type { AnnotatorName } from './annotators.ts';
import { doJob } from './do-job.ts';
import type { Job, JobResult } from './job.ts';

/** Does jobs, in threads or in the calling one. */
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

/** Starts `count` threads, each with a finder of its own. */
export function startThreads(count: number, annotator: AnnotatorName): Threads {
  const script = new URL('./annotate-worker.js', import.meta.url);
  const start = () => startWorker(script, { workerData: annotator, resourceLimits: LIMITS });
  const pool = new ThreadPool<Job, JobResult>({ count, role: 'annotating', start });
  return {
    ahead: pool.ahead,
    do: (job) => doIn(pool, job),
    close: () => pool.close(),
  };
}

/** Does a job in a thread of the pool. An article that ends its thread is a problem, and the others are annotated. */
async function doIn(pool: ThreadPool<Job, JobResult>, job: Job): Promise<JobResult> {
  return (await pool.doInParts(job, { parts: partsOf, failed: failedResult })).reduce(join, NOTHING);
}

const NOTHING: JobResult = { articles: 0, quotes: 0, tokens: 0, problems: [], text: '', attributed: [] };

/** A job for each article of a job. */
function partsOf(job: Job): Job[] {
  if (job.type === 'lines') return job.lines.map((line) => ({ ...job, lines: [line] }));
  return job.articles.map((article) => ({ ...job, articles: [article] }));
}

function failedResult(job: Job, error: unknown): JobResult {
  const places =
    job.type === 'lines' ? job.lines.map(({ place }) => place) : job.articles.map(({ id }) => `article/${id}`);
  const problems = places.flatMap((place) => failureProblems(place, error));
  return { ...NOTHING, problems, attributed: job.type === 'lines' ? [] : job.articles.map(() => undefined) };
}

function join(one: JobResult, other: JobResult): JobResult {
  return {
    articles: one.articles + other.articles,
    quotes: one.quotes + other.quotes,
    tokens: one.tokens + other.tokens,
    problems: [...one.problems, ...other.problems],
    text: one.text + other.text,
    attributed: [...one.attributed, ...other.attributed],
  };
}
