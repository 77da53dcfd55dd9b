import { expect, it } from 'vitest';
import { CursorBook } from './cursor-book.ts';
import { differenceOf } from './same-answer.ts';

const ANSWER = {
  quotes: {
    nodes: [
      { id: 'a', start: 1 },
      { id: 'b', start: null },
    ],
    totalCount: 2,
  },
};

const CORRUPTED: readonly [fault: string, data: object, place: string][] = [
  [
    'two items in the other order',
    { quotes: { ...ANSWER.quotes, nodes: ANSWER.quotes.nodes.toReversed() } },
    'data.quotes.nodes.0.id',
  ],
  ['an item less', { quotes: { ...ANSWER.quotes, nodes: ANSWER.quotes.nodes.slice(0, 1) } }, 'data.quotes.nodes: '],
  ['an item more', { quotes: { ...ANSWER.quotes, nodes: [...ANSWER.quotes.nodes, {}] } }, 'data.quotes.nodes: '],
  ['a count as text', { quotes: { ...ANSWER.quotes, totalCount: '2' } }, 'data.quotes.totalCount'],
  ['keys in another order', { quotes: { totalCount: 2, nodes: ANSWER.quotes.nodes } }, 'data.quotes: '],
  ['null for an object', { quotes: null }, 'data.quotes'],
];

it('an answer has no difference from itself', () => {
  expect(differenceOf({ data: ANSWER }, { data: ANSWER }, new CursorBook())).toBeUndefined();
});

it.each(CORRUPTED)('%s is a difference', (_fault, data, place) => {
  expect(differenceOf({ data }, { data: ANSWER }, new CursorBook())).toContain(place);
});

it('an error where the oracle has none is a difference', () => {
  expect(differenceOf({ data: ANSWER, errors: ['no'] }, { data: ANSWER }, new CursorBook())).toContain('errors');
});

it('a cursor is the same as long as it stands for the same item of the same list', () => {
  const book = new CursorBook();
  const compare = (product: string, list: string, place: number): string | undefined =>
    differenceOf({ data: { cursor: product } }, { data: { cursor: book.write(list, [place]) } }, book);
  expect(compare('x', 'quotes', 1)).toBeUndefined();
  expect(compare('x', 'quotes', 1)).toBeUndefined();
  expect(compare('x', 'quotes', 2)).toContain('data.cursor');
  expect(compare('x', 'articles', 1)).toContain('data.cursor');
  expect(compare('y', 'quotes', 1)).toContain('data.cursor');
  expect(compare('y', 'quotes', 2)).toBeUndefined();
});

it('a cursor stands for the sort keys of its item, and is refused in another list', () => {
  const book = new CursorBook();
  book.pair('x', book.write('quotes', ['2020-01-01', 3]));
  expect(book.keysIn('x', 'quotes')).toEqual(['2020-01-01', 3]);
  expect(() => book.keysIn('x', 'articles')).toThrow('no cursor of articles');
  expect(() => book.keysIn('never given', 'quotes')).toThrow('no cursor of quotes');
});
