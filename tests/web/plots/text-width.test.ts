import { describe, expect, test } from 'vitest';
import { clipText, textWidth, wrapText } from '../../../src/web/plots/text-width.ts';

describe('the width of a text without its font', () => {
  test.each([
    ['a letter is narrower than its size', 'a', 7, 10],
    ['an ideogram is as wide as its size', '王', 14, 14],
    ['a letter and its accents are one', 'e\u0301\u0323', 8.9, 9],
    ['what steers direction takes no room', '\u202e\u2066', 0, 0],
    ['nothing is nothing', '', 0, 0],
  ])('%s', (_, text, least, most) => {
    expect(textWidth(text, 14)).toBeGreaterThanOrEqual(least);
    expect(textWidth(text, 14)).toBeLessThanOrEqual(most);
  });
});

describe('a text that is too long', () => {
  test('what fits stays as it is', () => {
    expect(clipText('Mara Lind', 200, 14)).toBe('Mara Lind');
  });

  test('what does not fit ends with an ellipsis inside its room', () => {
    const clipped = clipText('a'.repeat(200), 100, 14);
    expect(clipped).toMatch(/^a+…$/u);
    expect(textWidth(clipped, 14)).toBeLessThanOrEqual(100);
  });

  test('no letter is cut through', () => {
    expect(clipText('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 55, 14)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
  });
});

describe('a text on several lines', () => {
  test('lines break between words', () => {
    expect(wrapText('one two three', 65, 14)).toEqual(['one two', 'three']);
  });

  test('a word that is too long is broken inside', () => {
    const lines = wrapText('x'.repeat(30), 100, 14);
    expect(lines.join('')).toBe('x'.repeat(30));
    for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(100);
  });

  test('no text has no line', () => {
    expect(wrapText('  ', 100, 14)).toEqual([]);
  });
});
