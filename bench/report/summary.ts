import type { BenchRun } from '../harness/bench-run.ts';
import type { Measure } from '../harness/measure-rounds.ts';
import { spreadOf, type Spread } from '../harness/statistics.ts';
import type { WorkloadName } from '../workloads/documents.ts';

/** All rounds of one contender on one workload. */
export interface Summary {
  readonly contender: string;
  readonly workload: WorkloadName;
  readonly perSecond: Spread;
  readonly p50Ms: Spread;
  readonly p99Ms: Spread;
  readonly cpuMsPerRequest: Spread;
  readonly anonymousBytes: Spread;
  readonly statementsPerRequest: Spread;
  readonly eventLoopP99Ms: Spread;
}

/** The rounds of a run, brought together; in the order in which contenders were started. */
export function summarize({ measures, idle }: BenchRun): Summary[] {
  const workloads = [...new Set(measures.map(({ workload }) => workload))];
  return workloads.flatMap((workload) =>
    idle.flatMap(({ contender }) => {
      const own = measures.filter((measure) => measure.workload === workload && measure.contender === contender);
      return own.length === 0 ? [] : [summaryOf(contender, workload, own)];
    }),
  );
}

function summaryOf(contender: string, workload: WorkloadName, own: readonly Measure[]): Summary {
  const spread = (figure: (measure: Measure) => number): Spread => spreadOf(own.map(figure));
  return {
    contender,
    workload,
    perSecond: spread(({ perSecond }) => perSecond),
    p50Ms: spread(({ p50Ms }) => p50Ms),
    p99Ms: spread(({ p99Ms }) => p99Ms),
    cpuMsPerRequest: spread(({ cpuMsPerRequest }) => cpuMsPerRequest),
    anonymousBytes: spread(({ anonymousBytes }) => anonymousBytes),
    statementsPerRequest: spread(({ statementsPerRequest }) => statementsPerRequest),
    eventLoopP99Ms: spread(({ eventLoopP99Ms }) => eventLoopP99Ms),
  };
}
