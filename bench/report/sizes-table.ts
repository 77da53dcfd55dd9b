import type { BenchRun } from '../harness/bench-run.ts';
import { REFERENCE } from '../contenders/whosaid-contenders.ts';
import { figure, markdownTable, megabytes } from './figures.ts';
import { summarize } from './summary.ts';

/** Requests a second and memory of Whosaid by size of the corpus, and what is left of the first size at the last. */
export function sizesTable(runs: readonly BenchRun[]): string {
  const bySize = runs.map((run) => summarize(run).filter(({ contender }) => contender.startsWith(REFERENCE)));
  const names = [...new Set(bySize.flat().map(({ contender, workload }) => `${workload}, ${contender}`))];
  const rows = names.map((name) => {
    const cells = bySize.map((summaries) =>
      summaries.find(({ contender, workload }) => `${workload}, ${contender}` === name),
    );
    const rates = cells.map((cell) => cell?.perSecond.median ?? NaN);
    const share = (rates.at(-1) ?? NaN) / (rates[0] ?? NaN);
    const memory = cells.map((cell) => megabytes(cell?.anonymousBytes.most)).join(' → ');
    return [name, ...rates.map(figure), `${figure(100 * share)} %`, memory];
  });
  const sizes = runs.map(({ articles }) => `${articles.toLocaleString('en')} articles`);
  return markdownTable(['requests/s', ...sizes, 'last of first', 'anonymous memory'], rows);
}
