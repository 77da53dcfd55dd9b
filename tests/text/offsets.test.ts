import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OFFSET_UNITS, OffsetIndex } from '../../src/text/offsets.ts';

/** Texts of one to four bytes a character, with marks and joiners, some longer than the distance of two checkpoints. */
const anyText = fc
  .array(
    fc.constantFrom('a', 'é', 'e\u0301', '“', '東', '\u0915\u093f', '😀', '👩\u200d👧', '\n', '𝒳', 'plain words '),
    {
      maxLength: 400,
    },
  )
  .map((parts) => parts.join(''));

/** The slow and plain definition: the length of the text before the place, in every unit. */
const place = (before: string) => ({
  utf16: before.length,
  'code-point': Array.from(before).length,
  byte: Buffer.byteLength(before),
});

describe('OffsetIndex', () => {
  test('every code point border has its offset in every unit, there and back', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, pick) => {
        const characters = Array.from(text);
        const expected = place(characters.slice(0, pick % (characters.length + 1)).join(''));
        const index = new OffsetIndex(text);
        for (const unit of OFFSET_UNITS) {
          expect(index.fromUtf16(expected.utf16, unit)).toBe(expected[unit]);
          expect(index.toUtf16(expected[unit], unit)).toBe(expected.utf16);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test.each(OFFSET_UNITS)('length is the offset of the end, in %s', (unit) => {
    expect(new OffsetIndex('né 😀').length(unit)).toBe(place('né 😀')[unit]);
  });

  test.each([
    ['before the text', 'ab', -1, 'utf16'],
    ['after the text', 'ab', 3, 'utf16'],
    ['after the text, in code points', '😀', 2, 'code-point'],
    ['after the text, in bytes', 'é', 3, 'byte'],
    ['between two offsets', 'ab', 0.5, 'utf16'],
    ['no number', 'ab', NaN, 'utf16'],
    ['inside a surrogate pair', 'a😀', 2, 'utf16'],
    ['inside the bytes of a character', 'aé', 2, 'byte'],
  ] as const)('an offset %s is undefined', (_, text, offset, unit) => {
    expect(new OffsetIndex(text).toUtf16(offset, unit)).toBeUndefined();
  });

  test.each([
    ['é😀', -1],
    ['é😀', 2],
    ['é😀', 4],
    ['ab', 3],
    ['ab', 0.5],
  ])('asking for the unit of a place that is none is an error of the program: %s, %s', (text, offset) => {
    expect(() => new OffsetIndex(text).fromUtf16(offset, 'byte')).toThrow(RangeError);
  });

  test('a span keeps both its ends', () => {
    const index = new OffsetIndex('😀 “ab”');
    expect(index.spanFromUtf16({ startUtf16: 4, endUtf16: 6 }, 'code-point')).toEqual({ start: 3, end: 5 });
    expect(index.spanFromUtf16({ startUtf16: 4, endUtf16: 6 }, 'byte')).toEqual({ start: 8, end: 10 });
  });

  test('the empty text has one offset', () => {
    expect(new OffsetIndex('').toUtf16(0, 'code-point')).toBe(0);
    expect(new OffsetIndex('').toUtf16(1, 'code-point')).toBeUndefined();
  });

  test('a lone surrogate counts as one code point and three bytes, as the encoder writes it', () => {
    expect(new OffsetIndex('a\ud800b').fromUtf16(2, 'byte')).toBe(Buffer.byteLength('a\ud800'));
  });
});
