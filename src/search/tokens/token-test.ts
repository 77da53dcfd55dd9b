import type { ValuePattern } from './value-pattern.ts';

/** What can be asked of a token in square brackets: the word as printed, its lemma, its part of speech. */
export const ATTRIBUTES = ['word', 'lemma', 'pos'] as const;

/** `folded` is the word as `text/tokens.ts` folds it; words outside brackets are compared with it. */
export type Attribute = (typeof ATTRIBUTES)[number] | 'folded';

/** A condition on one token. Simple, like a `SearchQuery`: no "and" directly in an "and" and so on. */
export type TokenTest = AttributeTest | AllTests | AnyTest | NoTest;

/** The attribute's whole value matches the pattern, with the `%c` (case) and `%d` (accents) of CQL. */
export interface AttributeTest {
  readonly type: 'attribute';
  readonly attribute: Attribute;
  readonly value: ValuePattern;
  readonly ignoresCase: boolean;
  readonly ignoresAccents: boolean;
}

/** All parts hold. */
export interface AllTests {
  readonly type: 'and';
  readonly parts: readonly TokenTest[];
}

/** At least one part holds. */
export interface AnyTest {
  readonly type: 'or';
  readonly parts: readonly TokenTest[];
}

/** The part does not hold. */
export interface NoTest {
  readonly type: 'not';
  readonly part: TokenTest;
}

/** The test that all parts (`and`) or one of them (`or`) hold, without needless levels; at least one must be given. */
export function joinTests(type: 'and' | 'or', parts: readonly TokenTest[]): TokenTest {
  const flat = parts.flatMap((part) => (part.type === type ? part.parts : [part]));
  const [only] = flat;
  if (only === undefined) throw new RangeError(`A test "${type}" needs at least one part.`);
  return flat.length === 1 ? only : { type, parts: flat };
}

/** The test that `part` does not hold. */
export function negateTest(part: TokenTest): TokenTest {
  return part.type === 'not' ? part.part : { type: 'not', part };
}

/** The attribute tests in a test, from left to right. */
export function attributeTestsOf(test: TokenTest): readonly AttributeTest[] {
  if (test.type === 'attribute') return [test];
  if (test.type === 'not') return attributeTestsOf(test.part);
  return test.parts.flatMap(attributeTestsOf);
}

/** The test that a folded word matches the pattern. */
export function foldedTest(value: ValuePattern): AttributeTest {
  return { type: 'attribute', attribute: 'folded', value, ignoresCase: false, ignoresAccents: false };
}
