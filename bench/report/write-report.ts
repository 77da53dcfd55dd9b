import type { BenchOptions } from '../harness/bench-options.ts';
import type { BenchRun } from '../harness/bench-run.ts';
import { describeMachine } from './describe-machine.ts';
import { commandLines } from './describe-run.ts';
import { cpuTable, latencyTable, ratioTable, rateTable } from './ratio-tables.ts';
import { writeResult } from './write-result.ts';
import { sizesTable } from './sizes-table.ts';

/** Puts what was measured into bench/results.md, each kind of run into its own place. */
export async function writeReport(runs: readonly BenchRun[], options: BenchOptions): Promise<void> {
  const [run] = runs;
  if (!run) return;
  const name = options.peers ? 'servers' : options.database;
  const [block, text] = runs.length > 1 ? ['sizes', sizesTable(runs)] : [name, tablesOf(run)];
  await writeResult(block, `${describeMachine(options)}\n\n${text}`);
}

function tablesOf(run: BenchRun): string {
  return [
    `${run.articles.toLocaleString('en')} articles. Requests a second, median (least – greatest):`,
    rateTable(run),
    'How many times as many requests a second, medians divided:',
    ratioTable(run),
    'Time to the end of an answer, in ms, 50 / 99 of a hundred:',
    latencyTable(run),
    'Processor time for a request, in ms, with that of the database server:',
    cpuTable(run),
    ...commandLines(run),
  ].join('\n\n');
}
