import { HELP, readBenchOptions, type BenchOptions } from './harness/bench-options.ts';
import { runBench } from './harness/run-bench.ts';
import { describeRun } from './report/describe-run.ts';
import { sizesTable } from './report/sizes-table.ts';
import { writeReport } from './report/write-report.ts';

const options = readBenchOptions(process.argv.slice(2));
if (options) await bench(options);
else console.log(HELP);

async function bench(asked: BenchOptions): Promise<void> {
  const runs = await runBench(asked);
  for (const run of runs) console.log(describeRun(run));
  if (runs.length > 1) console.log(sizesTable(runs));
  if (asked.write) await writeReport(runs, asked);
}
