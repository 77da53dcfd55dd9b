import { csvLine } from '../csv-line.ts';
import type { PlotTable, TableCell } from './plot-table.ts';

/** The table behind a plot as CSV: a first line with the headings, then its rows as `csvLine` writes them. */
export function csvFile({ headings, rows }: PlotTable): string {
  return [csvLine(headings), ...rows.map((cells) => csvLine(cells.map(saved)))].join('');
}

function saved(cell: TableCell): string | number | null {
  if (cell === null || typeof cell === 'number') return cell;
  return cell.saved ?? cell.text;
}
