import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/parse-query.ts';
import { printQuery } from '../../src/search/print-query.ts';
import { simplifyQuery } from '../../src/search/simplify-query.ts';
import { anySearchTerm } from './search-query-arbitrary.ts';

describe('printQuery', () => {
  test('a simple query is read back as it was', () => {
    fc.assert(
      fc.property(anySearchTerm, (query) => {
        const simple = simplifyQuery(query);
        expect(parseQuery(printQuery(simple))).toEqual(simple);
      }),
      { seed: 6, numRuns: 2000 },
    );
  });

  test('a query that is not simple is read back simplified', () => {
    fc.assert(
      fc.property(anySearchTerm, (query) => {
        expect(parseQuery(printQuery(query))).toEqual(simplifyQuery(query));
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
