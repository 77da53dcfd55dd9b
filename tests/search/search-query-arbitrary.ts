import fc from 'fast-check';
import type { SearchTerm } from '../../src/search/search-query.ts';

const word = fc.constantFrom('a', 'b', 'c', 'ab', 'prison', 'and', 'or', 'not', '2020', '東', 'हिन्दी', 'near');

/** Any tree of the type, simple or not, over few words, so that texts of these words are matched now and then. */
export const anySearchTerm: fc.Arbitrary<SearchTerm> = fc.letrec<{ term: SearchTerm }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({
      type: fc.constant('phrase' as const),
      words: fc.array(word, { minLength: 1, maxLength: 3 }),
      prefix: fc.boolean(),
    }),
    fc.record({ type: fc.constant('not' as const), part: tie('term') }),
    fc.record({
      type: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('term'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).term;

/** Texts over the words of `anySearchTerm`. */
export const anyWords = fc.array(word, { maxLength: 8 });
