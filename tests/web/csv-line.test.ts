import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../src/web/csv-line.ts';
import { readCsv } from './read-csv.ts';

describe('a line of CSV', () => {
  it('has texts in quotation marks, numbers without, and nothing for null', () => {
    expect(csvLine(['Say "no"', -1.5, null, ''])).toBe('"Say ""no""",-1.5,,""\r\n');
  });

  it.each(['=HYPERLINK("//x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1'])(
    'holds the text %j as text, not as a formula',
    (text) => {
      const [[cell] = []] = readCsv(csvLine([text]));
      expect(cell).toBe(`'${text}`);
    },
  );

  it.each(['1-1', ' =1', '“=1”', '–1', "'=1"])('leaves the text %j as it is', (text) => {
    expect(csvLine([text])).toBe(`"${text}"\r\n`);
  });

  it('is read again cell for cell, whatever the texts hold', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ';', 'é', '王', '😀', ' ') });
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1 }), (cells) => {
        const harmless = cells.map((cell) => (/^[\r\n]/.test(cell) ? `'${cell}` : cell));
        expect(readCsv(csvLine(cells))).toEqual([harmless]);
      }),
      { seed: 61, numRuns: 500 },
    );
  });
});
