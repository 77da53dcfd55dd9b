import { foldAccents } from '../../text/fold.ts';
import type { AttributeTest } from './token-test.ts';
import { literalValue, repeated, sequenceOf, type SignClass, type ValuePattern } from './value-pattern.ts';

/** Ranges up to this length are folded character by character; longer ones (whole scripts) stay as they are. */
const LONGEST_FOLDED = 1000;

/** Changes texts as the flags of a test say; what it gives is in normalization form C. */
export function foldingOf({
  ignoresCase,
  ignoresAccents,
}: Pick<AttributeTest, 'ignoresCase' | 'ignoresAccents'>): (text: string) => string {
  return (text) => {
    const isAscii = isAsciiText(text);
    const cased = ignoresCase ? text.toLowerCase() : text;
    if (isAscii) return cased;
    return ignoresAccents ? foldAccents(cased) : cased.normalize('NFC');
  };
}

/** The pattern that folded texts are compared with: its characters are folded as the texts are. */
export function foldValue(value: ValuePattern, fold: (text: string) => string): ValuePattern {
  switch (value.type) {
    case 'any':
      return value;
    case 'literal':
      return literalValue(fold(value.text));
    case 'class':
      return { ...value, ranges: value.ranges.flatMap((range) => foldRange(range, fold)) };
    case 'sequence':
      return sequenceOf(value.parts.map((part) => foldValue(part, fold)));
    case 'choice':
      return { ...value, parts: value.parts.map((part) => foldValue(part, fold)) };
    case 'repeat':
      return repeated(foldValue(value.part, fold), value.min, value.max);
  }
}

function foldRange(range: SignClass['ranges'][number], fold: (text: string) => string): SignClass['ranges'] {
  const [first, last] = range.map((sign) => sign.codePointAt(0) ?? 0);
  if (first === undefined || last === undefined || last - first > LONGEST_FOLDED) return [range];
  const signs = new Set(
    Array.from({ length: last - first + 1 }, (_, step) => fold(String.fromCodePoint(first + step))),
  );
  return Array.from(signs, (sign) => [sign, sign] as const).filter(([sign]) => Array.from(sign).length === 1);
}

function isAsciiText(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}
