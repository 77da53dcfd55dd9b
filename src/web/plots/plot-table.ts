import { periodLabel } from './period-label.ts';
import type { BarsPlot, ColumnsPlot, DivergingPlot, NetworkPlot, PlotRow, PlotSpec, SharesPlot } from './plot.ts';
import { writeShares } from './write-number.ts';

/** A text of a table, and what a program reads instead of it: the first day of a period, for example. */
export interface TextCell {
  readonly text: string;
  readonly href?: string | undefined;
  /** Left out: the text itself. */
  readonly saved?: string | number | undefined;
}

/** What a cell holds; null: nothing is known. */
export type TableCell = TextCell | number | null;

/** The table behind a plot: the very figures that are drawn. */
export interface PlotTable {
  /** Headings of the columns. */
  readonly headings: readonly string[];
  /** Which columns hold figures, and stand to the right. */
  readonly isFigure: readonly boolean[];
  /** The rows; each has a cell a column. */
  readonly rows: readonly (readonly TableCell[])[];
}

/** The table behind a plot. It is made from the plot, so that the two cannot tell different things. */
export function plotTable(plot: PlotSpec): PlotTable {
  switch (plot.kind) {
    case 'bars':
      return plot.series.length === 1 ? figuresTable(plot) : totalsTable(plot);
    case 'diverging':
      return plot.rows.some(({ counts }) => counts) ? countedTable(plot) : figuresTable(plot);
    case 'shares':
      return sharesTable(plot);
    case 'columns':
      return periodsTable(plot);
    case 'network':
      return tiesTable(plot);
  }
}

/** Sum of the figures of a row. */
export function rowTotal({ values }: PlotRow): number {
  return values.reduce((sum, value) => sum + value, 0);
}

type NamedRows = Pick<BarsPlot, 'nameHeading' | 'series' | 'rows'>;

function table(headings: readonly string[], textColumns: readonly number[], rows: PlotTable['rows']): PlotTable {
  return { headings, isFigure: headings.map((_, column) => !textColumns.includes(column)), rows };
}

function nameCell({ name, href }: PlotRow): TextCell {
  return { text: name, href };
}

function figuresTable({ nameHeading, series, rows }: NamedRows): PlotTable {
  return table(
    [nameHeading, ...series],
    [0],
    rows.map((row) => [nameCell(row), ...row.values]),
  );
}

function countedTable({ nameHeading, series, rows }: DivergingPlot): PlotTable {
  const headings = series.flatMap((name) => [`${name}, quotes`, `${name}, percent`]);
  return table(
    [nameHeading, ...headings],
    [0],
    rows.map((row) => [nameCell(row), ...row.values.flatMap((value, at) => [row.counts?.[at] ?? null, value])]),
  );
}

function totalsTable({ nameHeading, series, rows }: NamedRows): PlotTable {
  return table(
    [nameHeading, ...series, 'Total'],
    [0],
    rows.map((row) => [nameCell(row), ...row.values, rowTotal(row)]),
  );
}

function sharesTable({ nameHeading, series, rows }: SharesPlot): PlotTable {
  const headings = series.flatMap((name) => [name, `${name}, share`]);
  return table(
    [nameHeading, ...headings, 'Total'],
    [0],
    rows.map((row) => {
      const total = rowTotal(row);
      const shares = writeShares(row.values);
      const cells = row.values.flatMap((value, at) => [
        value,
        total === 0 ? null : { text: shares[at] ?? '', saved: savedShare(value / total) },
      ]);
      return [nameCell(row), ...cells, total];
    }),
  );
}

/** A program reads the share itself, to four places: 0.3684. */
function savedShare(share: number): number {
  return Number(share.toFixed(4));
}

function periodsTable({ period, series, points }: ColumnsPlot): PlotTable {
  return table(
    ['Period', ...series],
    [0],
    points.map(({ start, values }) => [{ text: periodLabel(start, period), saved: start }, ...values]),
  );
}

/** One row a tie, heaviest first, as programs that draw networks read it; whoever has no tie has a row with nobody beside. */
function tiesTable({ nameHeading, weightHeading, tieHeading, nodes, ties }: NetworkPlot): PlotTable {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const tied = new Set<string>();
  const rows: (readonly TableCell[])[] = [];
  for (const tie of [...ties].sort((a, b) => b.weight - a.weight)) {
    const source = nodeOf.get(tie.source);
    const target = nodeOf.get(tie.target);
    if (!source || !target) continue;
    tied.add(source.id).add(target.id);
    rows.push([
      { text: source.name, href: source.href },
      source.weight,
      { text: target.name, href: target.href },
      target.weight,
      tie.weight,
    ]);
  }
  const alone = nodes
    .filter(({ id }) => !tied.has(id))
    .map(({ name, href, weight }) => [{ text: name, href }, weight, null, null, null]);
  return table(
    [nameHeading, weightHeading, `Other ${nameHeading.toLowerCase()}`, `${weightHeading} of the other`, tieHeading],
    [0, 2],
    [...rows, ...alone],
  );
}
