import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testsOf } from '../../../src/search/compile-query.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { literalOf, matchesToken } from '../../../src/search/tokens/match-token.ts';
import { anySearchTerm } from '../search-query-arbitrary.ts';

function literalIn(query: string) {
  const term = parseQuery(query);
  const [test] = term.type === 'nothing' ? [] : testsOf(term);
  return test && literalOf(test);
}

describe('literalOf', () => {
  test.each([
    ['[word="Deal"]', 'Deal', true],
    ['[word="Deal" %c]', 'deal', true],
    ['[lemma="été" %d]', 'ete', true],
    ['[word="de.*"]', 'de', false],
    ['[word="dea(l|ls)"]', 'dea', false],
    ['elect*', 'elect', false],
    ['prison', 'prison', true],
    ['wom?n', 'wom', false],
    ['[word=""]', '', true],
  ])('%s is or begins with "%s"', (query, text, isWhole) => {
    expect(literalIn(query)).toMatchObject({ text, isWhole });
  });

  test.each(['*ment', '[word=".*"]', '[word="a|b"]', '[word="(a)?b"]'])('%s may begin with anything', (query) => {
    expect(literalIn(query)).toBeUndefined();
  });

  test('a value that passes a test is or begins with its literal text', () => {
    const anyText = fc.array(fc.constantFrom('a', 'b', 'A', 'é', 'n'), { maxLength: 3 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(anySearchTerm, fc.array(anyText, { minLength: 10 }), (term, texts) => {
        for (const asked of testsOf(term)) {
          const literal = literalOf(asked);
          if (!literal || literal.ignoresCase || literal.ignoresAccents) continue;
          for (const text of texts.filter((value) =>
            matchesToken(asked, { word: value, folded: value, lemma: value, pos: value }),
          ))
            expect(literal.isWhole ? text === literal.text : text.startsWith(literal.text)).toBe(true);
        }
      }),
      { seed: 22, numRuns: 1000 },
    );
  });
});
