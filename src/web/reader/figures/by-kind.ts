import { rowTotal } from '../../plots/plot-table.ts';
import type { PlotRow } from '../../plots/plot.ts';

/** Series of every plot that parts quotes by kind, from the speaker's own words to the paper's. */
export const KIND_SERIES: readonly string[] = ['Direct', 'Mixed', 'Indirect'];

const KINDS = ['DIRECT', 'MIXED', 'INDIRECT'] as const;

/** A count of quotes of one kind under a name; null: of no kind, which no series has. */
export interface KindCount {
  readonly name: string;
  readonly kind: string | null;
  readonly quotes: number;
}

/** One row a name with its quotes of each kind, that with the most quotes first. `hrefOf`: where a name leads. */
export function rowsByKind(counts: readonly KindCount[], hrefOf?: (name: string) => string): readonly PlotRow[] {
  const rows = new Map<string, Map<string | null, number>>();
  for (const { name, kind, quotes } of counts) {
    const row = rows.get(name) ?? new Map<string | null, number>();
    rows.set(name, row.set(kind, (row.get(kind) ?? 0) + quotes));
  }
  const drawn = [...rows].map(([name, row]) => ({
    name,
    href: hrefOf?.(name),
    values: KINDS.map((kind) => row.get(kind) ?? 0),
  }));
  return drawn.sort((left, right) => rowTotal(right) - rowTotal(left));
}
