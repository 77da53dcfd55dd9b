import type { ReactElement } from 'react';
import type { PlotTable, TableCell } from './plot-table.ts';
import { writeNumber } from './write-number.ts';

interface FigureTableProps {
  readonly caption: string;
  readonly table: PlotTable;
}

/** Longer tables make pages of megabytes that nobody reads through. */
const MOST_ROWS = 400;

/** The table behind a plot, on its page; of a very long one, where it can be had. What is not known is a dash. */
export function FigureTable({ caption, table: { headings, isFigure, rows } }: FigureTableProps): ReactElement {
  if (rows.length > MOST_ROWS) {
    return <p>The table has {writeNumber(rows.length)} rows, too many for a page: save it as CSV.</p>;
  }
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading, column) => (
            <th key={column} scope="col" className={cellClass(isFigure[column])}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <Cell key={column} cell={cell} isHeading={column === 0} isFigure={isFigure[column] ?? false} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly cell: TableCell;
  readonly isHeading: boolean;
  readonly isFigure: boolean;
}

function Cell({ cell, isHeading, isFigure }: CellProps): ReactElement {
  if (isHeading) return <th scope="row">{cellContent(cell)}</th>;
  return <td className={cellClass(isFigure)}>{cellContent(cell)}</td>;
}

function cellContent(cell: TableCell): ReactElement | string {
  if (cell === null) return '–';
  if (typeof cell === 'number') return writeNumber(cell);
  if (cell.href === undefined) return <bdi>{cell.text}</bdi>;
  return (
    <a href={cell.href}>
      <bdi>{cell.text}</bdi>
    </a>
  );
}

function cellClass(isFigure: boolean | undefined): string | undefined {
  return isFigure ? 'plot-cell-figure' : undefined;
}
