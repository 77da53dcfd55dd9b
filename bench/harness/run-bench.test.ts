import { expect, it } from 'vitest';
import { describeRun } from '../report/describe-run.ts';
import { readBenchOptions } from './bench-options.ts';
import { runBench } from './run-bench.ts';

const SMALL = '--program dist --size 50 --rounds 1 --seconds 0.1 --connections 2'.split(' ');

it('a small run measures every workload, after all contenders have given the same answers', async () => {
  const options = readBenchOptions(SMALL);
  const [run] = options ? await runBench(options, () => undefined) : [];
  const measured = new Map(run?.measures.map(({ workload, answered }) => [workload, answered > 0]));
  expect([...measured.values()]).toEqual(Array(7).fill(true));
  expect(run?.commands.map(({ workload, items }) => [workload, items > 40])).toEqual([
    ['W6', true],
    ['W7', true],
  ]);
  expect(run && describeRun(run)).toContain('| Whosaid |');
});
