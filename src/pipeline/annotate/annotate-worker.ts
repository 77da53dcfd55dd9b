import { parentPort, workerData } from 'node:worker_threads';
import type { NumberedJob, NumberedResult } from '../thread.ts';
import { ANNOTATORS } from './annotators.ts';
import { doJob } from './do-job.ts';
import type { Job, JobResult } from './job.ts';
import { loadFinder } from './load-finder.ts';

const annotator = ANNOTATORS.find((name) => name === workerData) ?? 'model';
const finder = loadFinder(annotator);

parentPort?.on('message', (message: NumberedJob<Job>) => void answer(message));

async function answer({ number, job }: NumberedJob<Job>): Promise<void> {
  const result: NumberedResult<JobResult> = { number, result: await doJob(await finder, job) };
  parentPort?.postMessage(result);
}
