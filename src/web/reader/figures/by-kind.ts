import type { PlotRow } from '../../plots/plot.ts';

/** Series of every plot that parts quotes by kind, from the speaker's own words to the paper's. */
export const KIND_SERIES: readonly string[] = ['Direct', 'Mixed', 'Indirect'];

const KINDS = ['DIRECT', 'MIXED', 'INDIRECT'] as const;

/** A count of quotes of one kind under a name; null names are left to the caller. */
export interface KindCount {
  readonly name: string;
  readonly kind: string | null;
  readonly quotes: number;
}

/** One row a name, in the order in which the names come first, with the quotes of each kind. `hrefOf`: where a name leads. */
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
  return drawn.sort((left, right) => sum(right.values) - sum(left.values));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
