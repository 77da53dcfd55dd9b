import { describe, expect, it } from 'vitest';
import { fileOf, type SavedRow, type SavedTable } from '../../../../src/web/reader/saving/saved-rows.ts';
import { readCsv } from '../../read-csv.ts';

const COLUMNS = ['text', 'speaker', 'words'];
const ROWS: readonly SavedRow[] = [
  { text: 'We saw, “and ran”', speaker: 'Mara Lind', words: 4 },
  { text: '=1+1', speaker: null, words: 1 },
  { text: 'two\nlines', speaker: '王芳', words: 2 },
];

describe('rows as a file', () => {
  it('are in CSV a line with the names of the columns, then a line each', async () => {
    const { type, fileName, pieces } = fileOf('csv', 'quotes', tableOf(ROWS.slice(0, 2), ROWS.slice(2)));
    expect([type, fileName]).toEqual(['text/csv; charset=utf-8', 'quotes.csv']);
    expect(readCsv(await joined(pieces))).toEqual([
      ['text', 'speaker', 'words'],
      ['We saw, “and ran”', 'Mara Lind', '4'],
      ["'=1+1", '', '1'],
      ['two\nlines', '王芳', '2'],
    ]);
  });

  it('are in NDJSON an object a line, which is the row itself', async () => {
    const { type, fileName, pieces } = fileOf('ndjson', 'quotes', tableOf(ROWS.slice(0, 1), ROWS.slice(1)));
    expect([type, fileName]).toEqual(['application/x-ndjson; charset=utf-8', 'quotes.ndjson']);
    const lines = (await joined(pieces)).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(ROWS);
  });

  it('have their columns named once, also when the first page is empty', async () => {
    const { pieces } = fileOf('csv', 'quotes', tableOf([], ROWS, ROWS));
    const lines = readCsv(await joined(pieces));
    expect(lines.filter(([first]) => first === 'text')).toHaveLength(1);
    expect(lines).toHaveLength(1 + 2 * ROWS.length);
  });

  it('are written page by page, as they come', async () => {
    const { pieces } = fileOf('csv', 'quotes', tableOf(ROWS, ROWS));
    const sizes = [];
    for await (const piece of pieces) sizes.push(readCsv(piece).length);
    expect(sizes).toEqual([4, 3]);
  });

  it.each([
    ['no page', []],
    ['an empty page', [[]]],
    ['empty pages', [[], []]],
  ])('are the names of the columns in CSV, and nothing in NDJSON, where %s comes', async (_, pages) => {
    expect(readCsv(await joined(fileOf('csv', 'quotes', tableOf(...pages)).pieces))).toEqual([COLUMNS]);
    expect(await joined(fileOf('ndjson', 'quotes', tableOf(...pages)).pieces)).toBe('');
  });

  it('are not even the names of the columns when the first page does not come', async () => {
    const { pieces } = fileOf('csv', 'quotes', { columns: COLUMNS, pages: failing() });
    await expect(pieces[Symbol.asyncIterator]().next()).rejects.toThrow('no such query');
  });
});

/** Pages of which the first does not come. */
async function* failing(): AsyncIterable<readonly SavedRow[]> {
  yield await Promise.reject(new Error('no such query'));
}

function tableOf(...pages: readonly (readonly SavedRow[])[]): SavedTable {
  return { columns: COLUMNS, pages: inPages(...pages) };
}

// eslint-disable-next-line @typescript-eslint/require-await -- pages come from the API, one after the other
async function* inPages(...pages: readonly (readonly SavedRow[])[]): AsyncIterable<readonly SavedRow[]> {
  yield* pages;
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
