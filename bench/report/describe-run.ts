import type { BenchRun } from '../harness/bench-run.ts';
import { spreadOf } from '../harness/statistics.ts';
import { TITLES } from '../workloads/documents.ts';
import { figure, markdownTable, megabytes } from './figures.ts';
import { summarize, type Summary } from './summary.ts';

const HEAD = [
  '',
  'requests/s',
  'least – most',
  'times',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'anonymous',
  'statements',
  'event loop p99 ms',
];

/** Everything that was measured on one corpus, in full, for the terminal. "times": how many times as fast Whosaid is. */
export function describeRun(run: BenchRun): string {
  const summaries = summarize(run);
  const workloads = [...new Set(summaries.map(({ workload }) => workload))];
  const blocks = workloads.map((workload) => {
    const own = summaries.filter((summary) => summary.workload === workload);
    const table = markdownTable(
      HEAD,
      own.map((summary) => rowOf(summary, own[0] ?? summary)),
    );
    return `${workload}: ${TITLES[workload]}\n${table}`;
  });
  const title = `\n## ${run.articles.toLocaleString('en')} articles, ${run.connections} connections\n`;
  return [title, ...blocks, idleTable(run), ...commandLines(run)].join('\n\n');
}

function rowOf({ contender, ...of }: Summary, reference: Summary): string[] {
  return [
    contender,
    figure(of.perSecond.median),
    `${figure(of.perSecond.least)} – ${figure(of.perSecond.most)}`,
    figure(reference.perSecond.median / of.perSecond.median),
    figure(of.p50Ms.median),
    figure(of.p99Ms.median),
    figure(of.cpuMsPerRequest.median),
    megabytes(of.anonymousBytes.most),
    figure(of.statementsPerRequest.median),
    figure(of.eventLoopP99Ms.median),
  ];
}

function idleTable({ idle }: BenchRun): string {
  return markdownTable(
    ['at rest', 'start ms', 'resident', 'anonymous'],
    idle.map(({ contender, startMs, residentBytes, anonymousBytes }) => [
      contender,
      figure(startMs),
      megabytes(residentBytes),
      megabytes(anonymousBytes),
    ]),
  );
}

/** W6 and W7, a line each. */
export function commandLines({ commands }: BenchRun): string[] {
  return (['W6', 'W7'] as const).flatMap((workload) => {
    const own = commands.filter((command) => command.workload === workload);
    if (own.length === 0) return [];
    const { median, least, most } = spreadOf(own.map(({ perSecond }) => perSecond));
    const peak = megabytes(Math.max(...own.map(({ peakBytes }) => peakBytes ?? NaN)));
    const what = workload === 'W6' ? 'quotes exported' : 'articles imported';
    return [`${workload}: ${figure(median)} ${what} a second (${figure(least)} – ${figure(most)}), ${peak} at most`];
  });
}
