import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { Examined } from '../../../src/pipeline/import/examine/examined.ts';
import { examineIn, type ExaminedLines } from '../../../src/pipeline/import/examine/examiner.ts';
import type { LinesJob } from '../../../src/pipeline/import/examine/lines-job.ts';
import { ThreadPool } from '../../../src/pipeline/thread-pool.ts';

/** A thread that line 3 ends without a word, and line 5 by filling its memory; the other lines are done. */
const SCRIPT = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ number, job }) => {
    const numbers = job.lines.map((line) => line.number);
    if (numbers.includes(3)) process.exit(9);
    if (numbers.includes(5)) for (const all = []; ; ) all.push(new Array(10000).fill({}));
    parentPort.postMessage({ number, result: numbers.map((line) => ({ file: 'a:' + line, problems: [] })) });
  });`;

const LIMITS = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 };

function pool(script: string): ThreadPool<LinesJob, ExaminedLines> {
  const start = () => new Worker(script, { eval: true, resourceLimits: LIMITS });
  return new ThreadPool({ count: 2, role: 'reading', start });
}

function jobOf(numbers: readonly number[]): LinesJob {
  const lines = numbers.map((number) => ({ number, bytes: new Uint8Array(), size: 0, tooLong: false }));
  return { path: 'a', lines, facts: { dialect: 'sqlite', importedAt: '2026-02-01T00:00:00.000Z' } };
}

it('a line that ends its thread is named, and the lines beside it are examined by other threads', async () => {
  const threads = pool(SCRIPT);
  const jobs = [jobOf([1, 2, 3, 4]), jobOf([5, 6]), jobOf([7])];
  const examined = (await Promise.all(jobs.map((job) => examineIn(threads, job)))).flat() as Examined[];
  await threads.close();
  expect(examined.map(({ file }) => file)).toEqual([1, 2, 3, 4, 5, 6, 7].map((line) => `a:${line}`));
  const failed = examined.flatMap(({ problems }) => problems);
  expect(failed.map(({ code, file }) => [code, file])).toEqual([
    ['DOCUMENT_FAILED', 'a:3'],
    ['DOCUMENT_FAILED', 'a:5'],
  ]);
  expect(failed.map(({ message }) => message).join()).toMatch(/ended with code 9.*memory limit/s);
});

it('threads that never do anything are given up', async () => {
  const threads = pool('process.exit(7)');
  await expect(examineIn(threads, jobOf(Array.from({ length: 100 }, (_, line) => line)))).rejects.toThrow('code 7');
  await threads.close();
});

it('a pool that was closed starts no other thread', async () => {
  const threads = pool('setInterval(() => undefined, 1000)');
  const waiting = examineIn(threads, jobOf([1, 2]));
  await Promise.all([expect(waiting).rejects.toThrow('A thread for reading ended'), threads.close()]);
});
