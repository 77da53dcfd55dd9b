import { foldingOf, foldValue } from './fold-value.ts';
import type { Attribute, AttributeTest } from './token-test.ts';
import { ANYTHING, type ValuePattern } from './value-pattern.ts';
import { ValueMachine } from './value-machine.ts';

/** A token as tests see it: the word as printed, as folded, its lemma and its part of speech. */
export type TokenForms = Readonly<Record<Attribute, string>>;

/** What a value must be, or begin with, as the flags fold it: what an index can look for. */
export interface LiteralPart {
  readonly attribute: Attribute;
  readonly text: string;
  /** Whether the text is all of the value; else its beginning, after which more is asked. */
  readonly isWhole: boolean;
  readonly ignoresCase: boolean;
  readonly ignoresAccents: boolean;
}

/** Does the token pass the test? For one question; whoever asks of many tokens makes a `tokenMatcher`. */
export function matchesToken(test: AttributeTest, token: TokenForms): boolean {
  return tokenMatcher(test)(token);
}

/** The test made ready for many tokens, each in time proportional to its length. */
export function tokenMatcher(test: AttributeTest): (token: TokenForms) => boolean {
  const fold = foldingOf(test);
  const matchesValue = valueMatcher(foldValue(test.value, fold));
  return (token) => matchesValue(fold(token[test.attribute]));
}

/** The literal text that a test's values are or begin with; undefined when they may begin with anything. */
export function literalOf(test: AttributeTest): LiteralPart | undefined {
  const { attribute, ignoresCase, ignoresAccents } = test;
  const value = foldValue(test.value, foldingOf(test));
  const text = literalStart(value);
  if (text === '' && value.type !== 'literal') return undefined;
  return { attribute, text, isWhole: value.type === 'literal', ignoresCase, ignoresAccents };
}

function valueMatcher(value: ValuePattern): (text: string) => boolean {
  if (value.type === 'literal') return (text) => text === value.text;
  const start = literalStart(value);
  if (isPrefix(value)) return (text) => text.startsWith(start);
  const machine = new ValueMachine(value);
  return (text) => text.startsWith(start) && machine.matches(text);
}

function literalStart(value: ValuePattern): string {
  const first = value.type === 'sequence' ? value.parts[0] : value;
  return first?.type === 'literal' ? first.text : '';
}

/** A literal and then anything, as `elect*`. */
function isPrefix(value: ValuePattern): boolean {
  if (value.type !== 'sequence' || value.parts.length !== 2) return false;
  const [first, rest] = value.parts;
  const isAnything = rest?.type === 'repeat' && rest.part.type === 'any' && rest.min === 0 && rest.max === ANYTHING.max;
  return first?.type === 'literal' && isAnything;
}
