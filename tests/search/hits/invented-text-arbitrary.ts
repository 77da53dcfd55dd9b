import fc from 'fast-check';
import type { TokenForms } from '../../../src/search/tokens/match-token.ts';
import type { InventedText } from './invented-unit.ts';

const forms: readonly TokenForms[] = [
  { word: 'a', folded: 'a', lemma: 'a', pos: 'A' },
  { word: 'A', folded: 'a', lemma: 'b', pos: 'B' },
  { word: 'É', folded: 'e', lemma: 'é', pos: 'n' },
  { word: 'b', folded: 'b', lemma: 'b', pos: 'n' },
  { word: 'ab', folded: 'ab', lemma: 'a', pos: 'nn' },
  { word: 'prison', folded: 'prison', lemma: '', pos: 'b' },
  { word: 'and', folded: 'and', lemma: 'an', pos: 'ab' },
];

const LENGTH = 10;

const anyRange = fc
  .tuple(fc.nat({ max: LENGTH }), fc.nat({ max: LENGTH }))
  .map(([a, b]) => ({ first: Math.min(a, b), end: Math.max(a, b) }));

/** Short texts of few words, invented, with quotes, sources and a scope anywhere, overlapping and empty ones too. */
export const anyInventedText: fc.Arbitrary<InventedText> = fc
  .record({
    tokens: fc.array(fc.constantFrom(...forms), { maxLength: LENGTH, size: 'max' }),
    scope: fc.option(fc.array(anyRange, { maxLength: 3 }), { nil: undefined, freq: 1 }),
    quotes: fc.array(anyRange, { maxLength: 3 }),
    sources: fc.array(anyRange, { maxLength: 2 }),
  })
  .map(({ tokens, scope, quotes, sources }) => {
    const inText = ({ first, end }: { first: number; end: number }) => ({
      first: Math.min(first, tokens.length),
      end: Math.min(end, tokens.length),
    });
    return { tokens, scope: scope?.map(inText), quotes: quotes.map(inText), sources: sources.map(inText) };
  });
