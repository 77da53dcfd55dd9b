import { countProblems, type ReportedProblems } from '../../pipeline/reported-problems.ts';
import { countOf, formatCount } from './numbers.ts';

/** How many problems there are, and which of them stand above: `3 problems, listed above`. */
export function problemWords(report: ReportedProblems): string {
  const count = countProblems(report);
  if (count === 0) return 'none';
  const listed =
    report.problemsLeftOut === 0 ? 'listed above' : `the first ${formatCount(report.problems.length)} listed above`;
  return `${countOf(count, 'problem')}, ${listed}`;
}
