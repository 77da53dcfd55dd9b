import { parentPort, workerData } from 'node:worker_threads';
import { ANNOTATORS } from './annotators.ts';
import { doJob } from './do-job.ts';
import type { Job, JobResult } from './job.ts';
import { loadFinder } from './load-finder.ts';

/** What a thread is sent: a job and the number under which its result is expected. */
export interface NumberedJob {
  readonly number: number;
  readonly job: Job;
}

/** What a thread sends back. An error that it does not expect ends the thread instead. */
export interface NumberedResult {
  readonly number: number;
  readonly result: JobResult;
}

const annotator = ANNOTATORS.find((name) => name === workerData) ?? 'model';
const finder = loadFinder(annotator);

parentPort?.on('message', (message: NumberedJob) => void answer(message));

async function answer({ number, job }: NumberedJob): Promise<void> {
  const result: NumberedResult = { number, result: await doJob(await finder, job) };
  parentPort?.postMessage(result);
}
