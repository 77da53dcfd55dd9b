import { parentPort } from 'node:worker_threads';
import type { NumberedJob, NumberedResult } from '../../thread.ts';
import type { Examined } from './examined.ts';
import { examineLines, type LinesJob } from './lines-job.ts';

parentPort?.on('message', ({ number, job }: NumberedJob<LinesJob>) => {
  const result: NumberedResult<(Examined | undefined)[]> = { number, result: examineLines(job) };
  parentPort?.postMessage(result);
});
