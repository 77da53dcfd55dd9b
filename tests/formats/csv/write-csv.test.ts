import { expect, it } from 'vitest';
import { csvHeader, csvRow, csvRows } from '../../../src/formats/csv/write-csv.ts';

it('the first line names the columns', () => {
  expect(csvHeader(['id', 'quote, text'])).toBe('id,"quote, text"\r\n');
});

it('values stand in the order of the columns; what is not known is empty', () => {
  expect(csvRow(['a', 'b', 'c', 'd'], { d: 4, b: null, a: 'x' })).toBe('x,,,4\r\n');
});

it.each([
  ['a comma', 'a,b', '"a,b"'],
  ['quotation marks', 'a "b"', '"a ""b"""'],
  ['a line feed', 'a\nb', '"a\nb"'],
  ['a carriage return', 'a\rb', '"a\rb"'],
  ['both line ends', 'a\r\nb', '"a\r\nb"'],
  ['curly marks', '“a”', '“a”'],
  ['a formula', '=1+1', '=1+1'],
  ['white space around it', ' a ', ' a '],
])('a cell with %s keeps its value', (_, value, cell) => {
  expect(csvRow(['a'], { a: value })).toBe(`${cell}\r\n`);
});

it.each([
  [true, 'true'],
  [false, 'false'],
  [0, '0'],
  [0.25, '0.25'],
  [undefined, ''],
])('%s is written as "%s"', (value, cell) => {
  expect(csvRow(['a', 'b'], { a: value })).toBe(`${cell},\r\n`);
});

it('many rows are what each of them is', () => {
  const records = [{ a: '1,2' }, { a: null }, { a: 'x\n' }];
  expect(csvRows(['a', 'b'], records)).toBe(records.map((record) => csvRow(['a', 'b'], record)).join(''));
});

it('no records make no lines', () => {
  expect(csvRows(['a'], [])).toBe('');
});
