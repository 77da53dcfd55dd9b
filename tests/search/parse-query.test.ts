import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/parse-query.ts';
import { printQuery } from '../../src/search/print-query.ts';
import { SearchQueryError } from '../../src/search/search-query-error.ts';
import type { SearchQuery } from '../../src/search/search-query.ts';

const read = (text: string) => printQuery(parseQuery(text));

function wordsOf(query: SearchQuery): readonly string[] {
  if (query.type === 'nothing') return [];
  if (query.type === 'phrase') return query.words;
  if (query.type === 'not') return wordsOf(query.part);
  return query.parts.flatMap(wordsOf);
}

describe('parseQuery', () => {
  test.each(['', ' \n', '*', '***', '()', '(()())', '"', '""', '“ ”', '- – —', '❤\ufe0f', ':)', ')(', '"…"*', '(*)'])(
    'a query without any word matches nothing: %j',
    (text) => {
      expect(parseQuery(text)).toEqual({ type: 'nothing' });
    },
  );

  test('the tree says which words, in which order, with which ending', () => {
    expect(parseQuery('Prime-Min* NOT (x OR “y z”)')).toEqual({
      type: 'and',
      parts: [
        { type: 'phrase', words: ['prime', 'min'], prefix: true },
        {
          type: 'not',
          part: {
            type: 'or',
            parts: [
              { type: 'phrase', words: ['x'], prefix: false },
              { type: 'phrase', words: ['y', 'z'], prefix: false },
            ],
          },
        },
      ],
    });
  });

  test.each([
    ['a AND AND b', 'a AND and AND b'],
    ['a OR OR b', 'a OR or AND b'],
    ['OR OR OR', 'or OR or'],
    ['NOT', 'not'],
    ['NOT NOT', 'NOT not'],
    ['NOT AND a', 'NOT and AND a'],
    ['a AND NOT', 'a AND not'],
    ['(AND)', 'and'],
    ['(a OR) b', 'a AND or AND b'],
    ['a OR NOT b c', 'a OR NOT b AND c'],
    ['a AND (b AND (c d))', 'a AND b AND c AND d'],
    ['a OR (b OR (c))', 'a OR b OR c'],
    ['NOT (NOT (a b)) c', 'a AND b AND c'],
    ['NOT NOT NOT a', 'NOT a'],
    ['((a', 'a'],
    ['(a OR b c', 'a OR b AND c'],
    ['a) OR (b', 'a OR b'],
    ['a(b)c', 'a AND b AND c'],
    ['a"b c"d', 'a AND "b c" AND d'],
    ['"a" "b', 'a AND b'],
    ['"(a OR b)"', '"a or b"'],
    ['„a b“ «c d»', '"a b" AND "c d"'],
    ['a * b', 'a AND b'],
    ['*a', 'a'],
    ['a**', 'a'],
    ['a.*', 'a'],
    ['a*b', '"a b"'],
    ['a❤\ufe0f*', 'a'],
    ['東京*', '"東 京*"'],
    ['and or not', 'and AND or AND not'],
    ['+a -b ^c ~d {e} \\f; DROP', 'a AND b AND c AND d AND e AND f AND drop'],
    ["a' & b | !c <-> d:*", 'a AND b AND c AND d'],
  ])('%s reads as %s', (text, printed) => {
    expect(read(text)).toBe(printed);
  });

  test('two hundred words are a query, one more is refused with what to do', () => {
    expect(() => parseQuery('a '.repeat(200))).not.toThrow();
    expect(() => parseQuery('a '.repeat(201))).toThrow(new SearchQueryError(201));
    expect(() => parseQuery('a-'.repeat(4312))).toThrow(
      'The search query has 4312 words; at most 200 are allowed. ' +
        'Leave some out, use a prefix such as elect*, or ask several queries.',
    );
  });

  test('operators that turn out to be words count as words', () => {
    expect(() => parseQuery('AND '.repeat(1000))).toThrow(SearchQueryError);
  });

  test('parentheses deeper than fifty are left out', () => {
    const nested = (depth: number) => `${'b ('.repeat(depth)}a OR c${')'.repeat(depth)}`;
    expect(read(nested(50))).toMatch(/AND \(a OR c\)$/);
    expect(read(nested(51))).toMatch(/AND \(b AND a OR c\)$/);
  });

  test.each([
    ['opened and closed', `${'('.repeat(100_000)}a${')'.repeat(100_000)}`],
    ['only opened', `${'('.repeat(100_000)}a`],
    ['only closed', `a${')'.repeat(100_000)}`],
    ['empty', `a${'()'.repeat(100_000)}`],
    ['quotation marks', `a${'" '.repeat(100_000)}`],
    ['negations', `${'NOT '.repeat(100_000)}a`],
    ['stars', `a ${'*'.repeat(100_000)}`],
  ])('a hundred thousand %s are read in linear time', (_, text) => {
    const startMs = performance.now();
    expect(read(text)).toBe('a');
    expect(performance.now() - startMs).toBeLessThan(3000);
  });

  test('any text is a query of plain words, which reads the same when printed', () => {
    const piece = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'a',
          'b*',
          'AND',
          'OR',
          'NOT',
          '(',
          ')',
          '"',
          '“',
          '”',
          ' ',
          ' ',
          '-',
          ':',
          "'",
          '*',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
    );
    const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(anyText, (text) => {
        const query = parseQuery(text);
        for (const word of wordsOf(query)) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        expect(parseQuery(printQuery(query))).toEqual(query);
      }),
      { seed: 5, numRuns: 20_000 },
    );
  });
});
