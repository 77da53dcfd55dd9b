import type { PatternStep } from '../search-query.ts';
import { printValue } from './print-value.ts';
import type { AttributeTest, TokenTest } from './token-test.ts';
import type { ValuePattern } from './value-pattern.ts';

/** A step of a token pattern as it is written: `[lemma="say" & pos!="N.*"]{1,3}`. */
export function printToken({ test, min, max }: PatternStep): string {
  return `[${test ? printTest(test) : ''}]${printQuantifier(min, max)}`;
}

/** A step that is one word with wildcards, as it is written outside brackets, `wom?n`; undefined for all others. */
export function wildcardWord({ test }: PatternStep): string | undefined {
  if (test?.type !== 'attribute' || test.attribute !== 'folded') return undefined;
  const parts = test.value.type === 'sequence' ? test.value.parts : [test.value];
  return parts.map(printWildcard).join('');
}

function printWildcard(part: ValuePattern): string {
  if (part.type === 'literal') return part.text;
  return part.type === 'any' ? '?' : '*';
}

function printTest(test: TokenTest): string {
  switch (test.type) {
    case 'attribute':
      return printAttribute(test, '=');
    case 'not':
      return test.part.type === 'attribute' ? printAttribute(test.part, '!=') : `!${inParentheses(test.part)}`;
    case 'and':
      return test.parts.map((part) => (part.type === 'or' ? inParentheses(part) : printTest(part))).join(' & ');
    case 'or':
      return test.parts.map(printTest).join(' | ');
  }
}

function inParentheses(test: TokenTest): string {
  return `(${printTest(test)})`;
}

function printAttribute(test: AttributeTest, operator: '=' | '!='): string {
  const flags = `${test.ignoresCase ? 'c' : ''}${test.ignoresAccents ? 'd' : ''}`;
  return `${test.attribute}${operator}"${printValue(test.value)}"${flags && ` %${flags}`}`;
}

function printQuantifier(min: number, max: number): string {
  if (min === max) return max === 1 ? '' : `{${max}}`;
  return min === 0 && max === 1 ? '?' : `{${min},${max}}`;
}
