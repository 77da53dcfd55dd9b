import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileQuery } from '../../src/search/compile-query.ts';
import { findHits } from '../../src/search/find-hits.ts';
import { matches } from '../../src/search/matches.ts';
import { necessaryQuery, type WordsOf } from '../../src/search/necessary-query.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { printQuery } from '../../src/search/print-query.ts';
import { matchesToken, type TokenForms } from '../../src/search/tokens/match-token.ts';
import { anyInventedText } from './hits/invented-text-arbitrary.ts';
import { unitOf } from './hits/invented-unit.ts';
import { anySearchTerm } from './search-query-arbitrary.ts';

/** Forms of a small vocabulary, invented. */
const vocabulary: readonly TokenForms[] = [
  { word: 'signs', folded: 'signs', lemma: 'sign', pos: 'VBZ' },
  { word: 'signed', folded: 'signed', lemma: 'sign', pos: 'VBD' },
  { word: 'deal', folded: 'deal', lemma: 'deal', pos: 'NN' },
  { word: 'Deal', folded: 'deal', lemma: 'deal', pos: 'NNP' },
  { word: 'the', folded: 'the', lemma: 'the', pos: 'DT' },
];

/** All folded words of the forms that pass, undefined when they are more than `most`. */
const wordsAmong =
  (forms: readonly TokenForms[], most: number): WordsOf =>
  (asked) => {
    const words = new Set(forms.filter((form) => matchesToken(asked, form)).map(({ folded }) => folded));
    return words.size <= most ? Array.from(words) : undefined;
  };

function necessary(query: string, wordsOf: WordsOf): string | undefined {
  const term = parseQuery(query);
  if (term.type === 'nothing') throw new Error('A query of nothing needs nothing.');
  const found = necessaryQuery(term, wordsOf);
  return found && (found.type === 'nothing' ? 'nothing' : printQuery(found));
}

describe('necessaryQuery', () => {
  test.each([
    ['deal', 'deal'],
    ['"the deal*"', '"the deal*"'],
    ['[lemma="sign"]', 'signs OR signed'],
    ['[word="the"] [word="deal"]', '"the deal"'],
    ['[word="the"]{2} [lemma="sign"] [word="deal"]', '"the the" AND (signs OR signed) AND deal'],
    ['[lemma="sign"] []{0,3} [word="deal" %c]', '(signs OR signed) AND deal'],
    ['[word="the"]? [word="deal"]', 'deal'],
    ['[word="the"]+ [word="deal"]', 'the AND deal'],
    ['[lemma="sign" & pos="VBD"]', 'signed'],
    ['[lemma="sign" | word="deal"]', 'signs OR signed OR deal'],
    ['[pos="NN.*" & word!="the"]', 'deal'],
    ['[word="war"]', 'nothing'],
    ['[word="war"] OR the', 'the'],
    ['[word="war"] the', 'nothing'],
    ['the NEAR/3 (deal OR sign*)', 'the AND (deal OR sign*)'],
    ['(the deal) WITHIN quote', 'the AND deal'],
    ['the NOT deal', 'the'],
    ['s?gn*', 'signs OR signed'],
    ['NOT deal', undefined],
    ['the OR NOT deal', undefined],
    ['[word!="the"]', undefined],
    ['[]{3}', undefined],
    ['[word="the"]*', undefined],
    ['[pos=".*"]', undefined],
  ])('%s needs %s', (query, printed) => {
    expect(necessary(query, wordsAmong(vocabulary, 3))).toBe(printed);
  });

  test('a word with wildcards needs its beginning where its words are too many', () => {
    expect(necessary('s?gn*', () => undefined)).toBe('s*');
    expect(necessary('*ing', () => undefined)).toBeUndefined();
  });

  test('whatever has a hit matches what its query needs', () => {
    let [narrowed, held] = [0, 0];
    fc.assert(
      fc.property(anySearchTerm, anyInventedText, fc.constantFrom(0, 1, 2, 9), (term, text, most) => {
        const needed = necessaryQuery(term, wordsAmong(text.tokens, most));
        if (!needed) return;
        narrowed += 1;
        const query = compileQuery(term);
        if (findHits(query, unitOf(text, query)).length === 0) return;
        held += 1;
        expect(
          matches(
            needed,
            text.tokens.map(({ folded }) => folded),
          ),
        ).toBe(true);
      }),
      { seed: 23, numRuns: 10_000 },
    );
    expect(narrowed).toBeGreaterThan(2000);
    expect(held).toBeGreaterThan(300);
  });
});
