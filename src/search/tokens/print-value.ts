import type { RepeatedValue, ValuePattern } from './value-pattern.ts';

/** Signs with a meaning in regular expressions, and the quotation marks around them. */
const SPECIAL = /[.|()[\]{}*+?\\^$"“”„‟«»＂]/gu;

const SPECIAL_IN_CLASS = /[[\]\\^"“”„‟«»＂-]/gu;

/** The regular expression as it stands between quotation marks. */
export function printValue(value: ValuePattern): string {
  switch (value.type) {
    case 'literal':
      return value.text.replace(SPECIAL, '\\$&');
    case 'any':
      return '.';
    case 'class':
      return `[${value.isNegated ? '^' : ''}${value.ranges.map(printRange).join('')}]`;
    case 'sequence':
      return value.parts.map((part) => (part.type === 'choice' ? `(${printValue(part)})` : printValue(part))).join('');
    case 'choice':
      return value.parts.map(printValue).join('|');
    case 'repeat':
      return `${printRepeated(value.part)}${printTimes(value)}`;
  }
}

/** What is repeated: one character as it is, all else in parentheses. */
function printRepeated(part: ValuePattern): string {
  const isOneSign =
    part.type === 'any' || part.type === 'class' || (part.type === 'literal' && isOneCharacter(part.text));
  return isOneSign ? printValue(part) : `(${printValue(part)})`;
}

function printTimes({ min, max }: RepeatedValue): string {
  if (max === undefined) return ['*', '+'][min] ?? `{${min},}`;
  if (min === 0 && max === 1) return '?';
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

function printRange([first, last]: readonly [string, string]): string {
  return first === last ? escapeInClass(first) : `${escapeInClass(first)}-${escapeInClass(last)}`;
}

function escapeInClass(sign: string): string {
  return sign.replace(SPECIAL_IN_CLASS, '\\$&');
}

function isOneCharacter(text: string): boolean {
  return text.length === String.fromCodePoint(text.codePointAt(0) ?? 0).length;
}
