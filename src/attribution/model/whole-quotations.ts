import type { Columns } from './columns.ts';
import type { Stretch } from './feature-list.ts';

const LONGEST_QUOTATION = 200;

/** Runs of content that hold at least half of the quotation in which they begin or end are made to hold all of it. */
export function wholeQuotations(columns: Columns, runs: readonly Stretch[], head: number): readonly Stretch[] {
  const whole: Stretch[] = [];
  for (const run of runs) {
    const { first, end } = widened(columns, run, head);
    const last = whole.at(-1);
    if (last && last.end >= first) whole[whole.length - 1] = { first: last.first, end: Math.max(last.end, end) };
    else whole.push({ first, end });
  }
  return whole;
}

function widened({ reading }: Columns, run: Stretch, head: number): Stretch {
  let { first, end } = run;
  for (const token of [run.first, run.end - 1]) {
    const quotation = reading.quotations[reading.tokens.quotation[token] ?? -1];
    if (quotation?.mark !== 'double' || (head >= quotation.first && head < quotation.end)) continue;
    const length = quotation.end - quotation.first;
    const shared = Math.min(end, quotation.end) - Math.max(first, quotation.first);
    if (length >= LONGEST_QUOTATION || shared < length / 2) continue;
    first = Math.min(first, quotation.first);
    end = Math.max(end, quotation.end);
  }
  return { first, end };
}
