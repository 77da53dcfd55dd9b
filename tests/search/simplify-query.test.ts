import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matches } from '../../src/search/matches.ts';
import { allOf, simplifyQuery } from '../../src/search/simplify-query.ts';
import { wordsOnly } from './words-only.ts';
import { anySearchTerm, anyWords, anyWordTerm } from './search-query-arbitrary.ts';

describe('simplifyQuery', () => {
  test('a simplified query matches the same texts', () => {
    fc.assert(
      fc.property(anyWordTerm, anyWords, (query, words) => {
        expect(matches(wordsOnly(simplifyQuery(query)), words)).toBe(matches(query, words));
      }),
      { seed: 8, numRuns: 2000 },
    );
  });

  test('a simple query stays as it is', () => {
    fc.assert(
      fc.property(anySearchTerm, (query) => {
        const simple = simplifyQuery(query);
        expect(simplifyQuery(simple)).toEqual(simple);
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  test('a list of no parts is an error of the program', () => {
    expect(() => allOf([])).toThrow(RangeError);
  });
});
