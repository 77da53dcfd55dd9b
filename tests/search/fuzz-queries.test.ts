import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileQuery } from '../../src/search/compile-query.ts';
import { findHits } from '../../src/search/find-hits.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { printQuery } from '../../src/search/print-query.ts';
import { SearchQueryError } from '../../src/search/search-query-error.ts';
import type { SearchQuery } from '../../src/search/search-query.ts';
import { anyQueryText } from './any-query-text.ts';
import { unitOf } from './hits/invented-unit.ts';

const tokens = ['a', 'b', 'woman', 'a', 'within'].map((word) => ({ word, folded: word, lemma: word, pos: 'NN' }));
const text = { tokens, scope: undefined, quotes: [{ first: 0, end: 3 }], sources: [{ first: 1, end: 5 }] };

/** The query, or undefined where it is refused; any other error goes on. */
function readOrRefuse(written: string): SearchQuery | undefined {
  try {
    return parseQuery(written);
  } catch (error) {
    if (!(error instanceof SearchQueryError)) throw error;
    const signs = Array.from(written).length;
    if (error.code === 'QUERY_INVALID')
      expect(error.column).toSatisfy((column: number) => column >= 1 && column <= signs + 1);
    return undefined;
  }
}

describe('any text', () => {
  test('is a query that is read back as printed and can be asked, or is refused with a column in it', () => {
    let read = 0;
    fc.assert(
      fc.property(anyQueryText, (written) => {
        const query = readOrRefuse(written);
        if (!query) return;
        expect(parseQuery(printQuery(query))).toEqual(query);
        if (query.type === 'nothing') return;
        read += 1;
        const compiled = compileQuery(query);
        for (const { first, end } of findHits(compiled, unitOf(text, compiled)))
          expect(0 <= first && first < end && end <= tokens.length).toBe(true);
      }),
      { seed: 5, numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(1000);
  });

  const MANY = 100_000;

  test.each([
    ['opened parentheses', '('.repeat(MANY)],
    ['closed parentheses', `a${')'.repeat(MANY)}`],
    ['empty parentheses', `a${'()'.repeat(MANY)}`],
    ['quotation marks', `a${'" '.repeat(MANY)}`],
    ['negations', `${'NOT '.repeat(MANY)}a`],
    ['stars', `a ${'*'.repeat(MANY)}`],
    ['wildcards inside a word', `a${'?*'.repeat(MANY)}b`],
    ['wildcards apart from words', `a ${'?*?'.repeat(MANY)} b`],
    ['opened brackets', '['.repeat(MANY)],
    ['empty brackets', '[]'.repeat(MANY)],
    ['exclamation marks', `[${'!'.repeat(MANY)}word="a"]`],
    ['parentheses in brackets', `[${'('.repeat(MANY)}`],
    ['parentheses in a value', `[word="${'('.repeat(MANY)}"]`],
    ['letters in a value', `[word="${'a'.repeat(MANY)}"]`],
    ['backslashes in a value', `[word="${'\\\\'.repeat(MANY)}"]`],
    ['choices in a value', `[word="${'a|'.repeat(MANY)}"]`],
    ['ranges in a value', `[word="[${'a-z'.repeat(MANY)}]"]`],
    ['flags', `[word="a"${' %c'.repeat(MANY)}]`],
    ['spaces', `[${' '.repeat(MANY)}]${' '.repeat(MANY)}[]`],
    ['regions', `a${' WITHIN quote'.repeat(MANY)}`],
    ['words that are none of the language', 'within '.repeat(MANY)],
  ])('a hundred thousand %s are read or refused', (_, written) => {
    expect(() => readOrRefuse(written)).not.toThrow();
  });
});
