import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileQuery } from '../../src/search/compile-query.ts';
import { findHits, matchesUnit } from '../../src/search/find-hits.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { bruteForce } from './hits/brute-force.ts';
import { anyInventedText } from './hits/invented-text-arbitrary.ts';
import { unitOf, type InventedText } from './hits/invented-unit.ts';
import { anySearchTerm } from './search-query-arbitrary.ts';

/** A text of single letters: `«` and `»` around quotes, `{` and `}` around sources, `<` and `>` around the scope. */
function textOf(marked: string): InventedText {
  const ranges = {
    '«': [] as number[],
    '»': [] as number[],
    '{': [] as number[],
    '}': [] as number[],
    '<': [] as number[],
    '>': [] as number[],
  };
  const tokens: InventedText['tokens'][number][] = [];
  for (const sign of marked.replaceAll(' ', '')) {
    if (sign in ranges) ranges[sign as keyof typeof ranges].push(tokens.length);
    else tokens.push({ word: sign, folded: sign, lemma: sign, pos: sign.toUpperCase() });
  }
  const between = (open: readonly number[], close: readonly number[]) =>
    open.map((first, index) => ({ first, end: close[index]! }));
  const scope = between(ranges['<'], ranges['>']);
  return {
    tokens,
    quotes: between(ranges['«'], ranges['»']),
    sources: between(ranges['{'], ranges['}']),
    scope: scope.length > 0 ? scope : undefined,
  };
}

function ask(query: string, text: InventedText): { hits: string; matches: boolean } {
  const term = parseQuery(query);
  if (term.type === 'nothing') throw new Error('A query of nothing cannot be compiled.');
  const compiled = compileQuery(term);
  const unit = unitOf(text, compiled);
  const hits = findHits(compiled, unit).map(({ first, end }) => `${first}-${end}`);
  return { hits: hits.join(' '), matches: matchesUnit(compiled, unit) };
}

describe('findHits', () => {
  test.each([
    ['a', 'a b a', '0-1 2-3'],
    ['"a b"', 'a b a b a', '0-2 2-4'],
    ['"a a"', 'a a a', '0-2 1-3'],
    ['[]', 'a b', '0-1 1-2'],
    ['[]*', 'a b', '0-1 1-2'],
    ['[]?', '', ''],
    ['[word="a"]+ [word="b"]', 'a a b', '0-3 1-3'],
    ['[word="a"]* [word="b"]', 'a b', '0-2 1-2'],
    ['[word="a"] []{0,2} [word="b"]', 'a a c b b', '0-4 1-4'],
    ['[word="a"] []{2} [word="b"]', 'a b b b b', '0-4'],
    ['[word="a"] [word="c"]{0,2} [word="b"]?', 'a c c b', '0-1'],
    ['[word="a"]? [word="b"]? [word="c"]', 'a b c a c', '0-3 1-3 2-3 3-5 4-5'],
    ['[pos="A|B" & word!="a"]', 'a b c', '1-2'],
    ['a NEAR/1 b', 'a c b', '0-3'],
    ['a NEAR/1 b', 'b c a', '0-3'],
    ['a NEAR/1 b', 'a c c b', ''],
    ['a NEAR/0 b', 'b a b', '1-3'],
    ['a NEAR/0 b', 'b a', '0-2'],
    ['a NEAR/3 a', 'a', ''],
    ['a NEAR/3 a', 'a c a', '0-3'],
    ['a NEAR/3 "a b"', 'a b', ''],
    ['a NEAR/3 b', 'a c b b', '0-3'],
    ['a NEAR/3 b', 'b c c a c b', '3-6'],
    ['a b', 'b a b', '0-1 1-2 2-3'],
    ['a c', 'b a b', ''],
    ['a NOT b', 'a a', '0-1 1-2'],
    ['a NOT b', 'a b', ''],
    ['a OR c', 'b a b', '1-2'],
    ['a OR a b', 'a b', '0-1 1-2'],
    ['a b', '< a > b', ''],
    ['a b', '< a > c < b >', '0-1 2-3'],
    ['"a b"', '< a > < b >', ''],
    ['a NEAR/3 b', '< a > < b >', ''],
    ['a NEAR/3 b', 'b < a c b >', '1-4'],
    ['a WITHIN quote', 'a « a » a', '1-2'],
    ['(a b) WITHIN quote', '« a » « b »', ''],
    ['(a b) WITHIN quote', 'a « b a »', '1-2 2-3'],
    ['(a NOT b) WITHIN quote', '« a » « a b »', '0-1'],
    ['a WITHIN quote WITHIN source', '« a { a } » { a }', '1-2'],
    ['a WITHIN quote', '< a « a > a »', '1-2'],
    ['NOT a', 'b', ''],
  ])('%s in %s: %s', (query, text, hits) => {
    expect(ask(query, textOf(text)).hits).toBe(hits);
  });

  test.each([
    ['NOT a', 'b', true],
    ['NOT a', '', true],
    ['NOT a', 'a', false],
    ['NOT a', 'a < b >', true],
    ['a OR NOT b', 'c', true],
    ['(NOT a) WITHIN quote', 'a « b »', true],
    ['(NOT a) WITHIN quote', 'b', false],
    ['NOT a WITHIN quote', 'a « b »', true],
    ['NOT (a WITHIN quote)', '« a »', false],
  ])('matchesUnit: %s in %s: %s', (query, text, expected) => {
    expect(ask(query, textOf(text)).matches).toBe(expected);
  });

  test('a hundred steps of up to a hundred tokens are found in a text of ten thousand', () => {
    const query = compileQuery({
      type: 'pattern',
      steps: Array.from({ length: 100 }, () => ({ test: undefined, min: 0, max: 100 })),
    });
    let asked = 0;
    const unit = { length: 10_000, is: () => (asked += 1) > 0, scope: undefined, quotes: [], sources: [] };
    expect(findHits(query, unit)).toHaveLength(10_000);
  });

  test('each test is asked of each token twice a step at most, however much may be repeated', () => {
    const term = parseQuery('[word="a"]{0,100} [word="a"]{0,100} [word="a"]{0,100} [word="b"]');
    const query = compileQuery(term as Exclude<typeof term, { type: 'nothing' }>);
    let asked = 0;
    const unit = {
      length: 1000,
      is: (number: number, at: number) => ((asked += 1), number === 0 || at === 0),
      scope: undefined,
      quotes: [],
      sources: [],
    };
    expect(findHits(query, unit)).toEqual([{ first: 0, end: 1 }]);
    expect(asked).toBeLessThanOrEqual(2 * 4 * 1000);
  });

  test('the hits are those that trying everything finds', () => {
    let found = 0;
    fc.assert(
      fc.property(anySearchTerm, anyInventedText, (term, text) => {
        const expected = bruteForce(term, text);
        const query = compileQuery(term);
        const unit = unitOf(text, query);
        expect(findHits(query, unit)).toEqual(expected ?? []);
        expect(matchesUnit(query, unit)).toBe(expected !== undefined);
        if (expected && expected.length > 0) found += 1;
      }),
      { seed: 15, numRuns: 6000 },
    );
    expect(found).toBeGreaterThan(400);
  });
});
