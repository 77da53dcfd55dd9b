import fc from 'fast-check';
import type { NearSide, PatternQuery, PatternStep, SearchTerm, WordTerm } from '../../src/search/search-query.ts';
import { foldedTest, joinTests, negateTest, type TokenTest } from '../../src/search/tokens/token-test.ts';
import {
  ANYTHING,
  choiceOf,
  classOf,
  literalValue,
  repeated,
  sequenceOf,
  type ValuePattern,
} from '../../src/search/tokens/value-pattern.ts';

const RARE_WORDS = ['c', 'prison', 'and', 'or', 'not', '2020', '東', 'हिन्दी', 'near', 'within'];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'ab') },
  { weight: 1, arbitrary: fc.constantFrom(...RARE_WORDS) },
);

const anyPhrase = fc.record({
  type: fc.constant('phrase' as const),
  words: fc.array(word, { minLength: 1, maxLength: 3 }),
  prefix: fc.boolean(),
});

/** Any tree of words, simple or not, over few words, so that texts of these words are matched now and then. */
export const anyWordTerm: fc.Arbitrary<WordTerm> = fc.letrec<{ term: WordTerm }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    anyPhrase,
    fc.record({ type: fc.constant('not' as const), part: tie('term') }),
    fc.record({
      type: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('term'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).term;

/** Texts over the words of `anyWordTerm`. */
export const anyWords = fc.array(word, { maxLength: 8 });

/** Characters of values: letters that words have, and those that must be escaped somewhere. */
const sign = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'A', 'é', 'n') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('.', '*', '\\', '"', '”', ']', '[', '(', ')', '|', '^', '$', '-', '{', '}', '𝒳', '東'),
  },
);

const anyRange = fc
  .tuple(sign, sign)
  .map(([a, b]) => ((a.codePointAt(0) ?? 0) <= (b.codePointAt(0) ?? 0) ? ([a, b] as const) : ([b, a] as const)));

const anyTimes = fc.oneof(
  fc.constantFrom([0, 1] as const, [0, undefined] as const, [1, undefined] as const),
  fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })).map(([min, more]) => [min, min + more] as const),
  fc.nat({ max: 3 }).map((min) => [min, undefined] as const),
);

/** Any regular expression of a value. */
export const anyValue: fc.Arbitrary<ValuePattern> = fc.letrec<{ value: ValuePattern }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'A', 'ab', 'n').map(literalValue) },
    fc.array(sign, { maxLength: 3 }).map((signs) => literalValue(signs.join(''))),
    fc.constant({ type: 'any' } as const),
    fc
      .tuple(fc.array(anyRange, { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(([ranges, not]) => classOf(ranges, not)),
    fc.array(tie('value'), { maxLength: 3 }).map(sequenceOf),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map(choiceOf),
    fc.tuple(tie('value'), anyTimes).map(([value, [min, max]]) => repeated(value, min, max)),
  ),
})).value;

const anyTest: fc.Arbitrary<TokenTest> = fc.letrec<{ test: TokenTest }>((tie) => ({
  test: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({
      type: fc.constant('attribute' as const),
      attribute: fc.constantFrom('word' as const, 'lemma' as const, 'pos' as const),
      value: anyValue,
      ignoresCase: fc.boolean(),
      ignoresAccents: fc.boolean(),
    }),
    tie('test').map(negateTest),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('test'), { minLength: 1, maxLength: 3 }))
      .map(([type, parts]) => joinTests(type, parts)),
  ),
})).test;

const anyStep: fc.Arbitrary<PatternStep> = fc.record({
  test: fc.option(anyTest, { nil: undefined }),
  ...{ min: fc.constant(1), max: fc.constant(1) },
});

const anyRepeatedStep = fc
  .tuple(anyStep, fc.nat({ max: 3 }), fc.nat({ max: 3 }))
  .map(([step, min, more]) => ({ ...step, min, max: Math.max(1, min + more) }));

const wildcards = fc.constantFrom<ValuePattern[]>([ANYTHING], [{ type: 'any' }], [{ type: 'any' }, ANYTHING]);

/** A word with a wildcard that is not only its ending: `a?b`, `*a`. */
const anyWildcardWord = fc.oneof(
  fc.tuple(word, wildcards, word).map(([a, middle, b]) => sequenceOf([literalValue(a), ...middle, literalValue(b)])),
  word.map((a) => sequenceOf([ANYTHING, literalValue(a)])),
);

const anyPattern: fc.Arbitrary<PatternQuery> = fc.oneof(
  fc
    .array(fc.oneof(anyStep, anyRepeatedStep), { minLength: 1, maxLength: 3 })
    .map((steps) => ({ type: 'pattern' as const, steps })),
  fc
    .tuple(anyWildcardWord, fc.array(fc.oneof(anyWildcardWord, word.map(literalValue)), { maxLength: 2 }))
    .map(([first, rest]) => ({
      type: 'pattern' as const,
      steps: [first, ...rest].map((value) => ({ test: foldedTest(value), min: 1, max: 1 })),
    })),
);

const anyLeaf = fc.oneof(anyPhrase, anyPattern);

const anySide: fc.Arbitrary<NearSide> = fc.oneof(
  { weight: 3, arbitrary: anyLeaf },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('or' as const),
      parts: fc.array(anyLeaf, { minLength: 1, maxLength: 3 }),
    }),
  },
);

/** Any tree of the type, simple or not. */
export const anySearchTerm: fc.Arbitrary<SearchTerm> = fc.letrec<{ term: SearchTerm }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    anyLeaf,
    fc.record({
      type: fc.constant('near' as const),
      left: anySide,
      right: anySide,
      distance: fc.constantFrom(0, 1, 2, 10, 100),
    }),
    fc.record({
      type: fc.constant('within' as const),
      part: tie('term'),
      region: fc.constantFrom('quote' as const, 'source' as const),
    }),
    fc.record({ type: fc.constant('not' as const), part: tie('term') }),
    fc.record({
      type: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('term'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).term;
