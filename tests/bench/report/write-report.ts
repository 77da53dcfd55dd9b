import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../harness/bench-folder.ts';
import type { BenchOptions } from '../harness/bench-options.ts';
import type { BenchRun } from '../harness/bench-run.ts';
import { describeMachine } from './describe-machine.ts';
import { commandLines } from './describe-run.ts';
import { cpuTable, latencyTable, ratioTable, rateTable } from './ratio-tables.ts';
import { replaceBlock } from './replace-block.ts';
import { sizesTable } from './sizes-table.ts';

const PAGE = join(ROOT, 'docs/performance.md');

/** Puts what was measured into docs/performance.md, each kind of run into its own place. */
export async function writeReport(runs: readonly BenchRun[], options: BenchOptions): Promise<void> {
  const [run] = runs;
  if (!run) return;
  const name = options.peers ? 'servers' : options.database;
  const [block, text] = runs.length > 1 ? ['sizes', sizesTable(runs)] : [name, tablesOf(run)];
  const page = readFileSync(PAGE, 'utf8');
  const written = replaceBlock(page, block, `${describeMachine(options)}\n\n${text}`);
  writeFileSync(PAGE, await format(written, { ...(await resolveConfig(PAGE)), filepath: PAGE }));
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
