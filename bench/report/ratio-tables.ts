import { REFERENCE } from '../contenders/whosaid-contenders.ts';
import type { BenchRun } from '../harness/bench-run.ts';
import type { WorkloadName } from '../workloads/documents.ts';
import { figure, markdownTable } from './figures.ts';
import { summarize, type Summary } from './summary.ts';

/** Summaries by contender and workload. */
type Find = (contender: string, workload: WorkloadName) => Summary | undefined;

/** Requests a second of every contender: the median of the rounds, with the least and the greatest. */
export function rateTable(run: BenchRun): string {
  return tableOf(
    run,
    ({ perSecond }) => `${figure(perSecond.median)} (${figure(perSecond.least)} – ${figure(perSecond.most)})`,
  );
}

/** Processor time of every contender for one request, in milliseconds, the database server included. */
export function cpuTable(run: BenchRun): string {
  return tableOf(run, ({ cpuMsPerRequest }) => figure(cpuMsPerRequest.median));
}

/** How long every contender takes for 50 and 99 of a hundred answers, in milliseconds. */
export function latencyTable(run: BenchRun): string {
  return tableOf(run, ({ p50Ms, p99Ms }) => `${figure(p50Ms.median)} / ${figure(p99Ms.median)}`);
}

/** How many times as fast Whosaid is as each of the others: medians of requests a second, divided. */
export function ratioTable(run: BenchRun): string {
  const { workloads, contenders, find } = indexOf(run);
  const own = contenders.filter(isOwn);
  const rows = own.flatMap((name) =>
    contenders
      .filter((other) => other !== name && (!isOwn(other) || other === REFERENCE))
      .map((other) => [
        `${name} / ${other}`,
        ...workloads.map((workload) => ratio(find(name, workload), find(other, workload))),
      ]),
  );
  return markdownTable(['times', ...workloads], rows);
}

function ratio(a: Summary | undefined, b: Summary | undefined): string {
  return figure((a?.perSecond.median ?? NaN) / (b?.perSecond.median ?? NaN));
}

function isOwn(contender: string): boolean {
  return contender.startsWith(REFERENCE);
}

function tableOf(run: BenchRun, cell: (summary: Summary) => string): string {
  const { workloads, contenders, find } = indexOf(run);
  const rows = contenders.map((contender) => [
    contender,
    ...workloads.map((workload) => {
      const summary = find(contender, workload);
      return summary ? cell(summary) : '–';
    }),
  ]);
  return markdownTable(['', ...workloads], rows);
}

function indexOf(run: BenchRun): {
  readonly workloads: readonly WorkloadName[];
  readonly contenders: readonly string[];
  readonly find: Find;
} {
  const summaries = summarize(run);
  return {
    workloads: [...new Set(summaries.map(({ workload }) => workload))],
    contenders: [...new Set(summaries.map(({ contender }) => contender))],
    find: (contender, workload) =>
      summaries.find((summary) => summary.contender === contender && summary.workload === workload),
  };
}
