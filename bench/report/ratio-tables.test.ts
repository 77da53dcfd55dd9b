import { expect, it } from 'vitest';
import type { BenchRun } from '../harness/bench-run.ts';
import type { Measure } from '../harness/measure-rounds.ts';
import { ratioTable, rateTable } from './ratio-tables.ts';

function measure(contender: string, perSecond: number): Measure {
  const rest = {
    answered: 1,
    p50Ms: 1,
    p99Ms: 2,
    bodyBytes: 1,
    cpuMsPerRequest: 1,
    anonymousBytes: 1,
    statementsPerRequest: 1,
    eventLoopP99Ms: 1,
  };
  return { contender, workload: 'W1', perSecond, ...rest };
}

const RUN: BenchRun = {
  articles: 1,
  connections: 1,
  durationMs: 1,
  measures: [300, 100, 200].flatMap((rate) => [measure('Whosaid', rate), measure('other', rate / 10)]),
  idle: ['Whosaid', 'other'].map((contender) => ({ contender, startMs: 1, residentBytes: 1, anonymousBytes: 1 })),
  commands: [],
};

it('a rate is the median of its rounds, with the least and the greatest', () => {
  expect(rateTable(RUN)).toContain('| Whosaid | 200 (100 – 300) |');
});

it('a ratio is median by median', () => {
  expect(ratioTable(RUN)).toContain('| Whosaid / other | 10 |');
});
