import { parentPort } from 'node:worker_threads';
import { loadWordTagger } from '../../load-word-tagger.ts';
import type { NumberedJob, NumberedResult } from '../../thread.ts';
import type { Examined } from './examined.ts';
import { examineLines, type LinesJob } from './lines-job.ts';

parentPort?.on('message', ({ number, job }: NumberedJob<LinesJob>) => void answer(number, job));

async function answer(number: number, job: LinesJob): Promise<void> {
  const examined = examineLines(job, await loadWordTagger());
  const result: NumberedResult<(Examined | undefined)[]> = { number, result: examined };
  parentPort?.postMessage(result);
}
