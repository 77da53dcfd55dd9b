import { describe, expect, test } from 'vitest';
import { csvFile } from '../../../src/web/plots/csv-file.ts';
import { plotTable, type TableCell } from '../../../src/web/plots/plot-table.ts';
import { readCsv } from '../read-csv.ts';
import { PLOTS } from './sample-plots.ts';

describe('a saved table', () => {
  test('has texts in quotation marks, numbers without, and nothing for what is not known', () => {
    expect(written([{ text: 'Say "no", Mara' }, 1204.5, null])).toBe('"Say ""no"", Mara",1204.5,\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1'])(
    'the text %j is no formula',
    (text) => {
      expect(written([{ text }])).toBe(`"'${text}"\r\n`);
    },
  );

  test('headings are texts too', () => {
    expect(csvFile({ headings: ['=1'], isFigure: [false], rows: [] })).toBe(`"'=1"\r\n`);
  });

  test('a number keeps its sign', () => {
    expect(written([-3, { text: '–3', saved: -3 }])).toBe('-3,-3\r\n');
  });

  test.each(PLOTS)('what is written of $id is read again, cell for cell', (plot) => {
    const { headings, rows } = plotTable(plot);
    const expected = [headings, ...rows.map((cells) => cells.map(plain))];
    expect(readCsv(csvFile({ headings, isFigure: [], rows }))).toEqual(expected);
  });
});

function written(cells: readonly TableCell[]): string {
  return csvFile({ headings: [], isFigure: [], rows: [cells] }).replace('\r\n', '');
}

function plain(cell: TableCell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? `${cell}` : `${cell.saved ?? cell.text}`;
}
