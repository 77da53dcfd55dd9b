import { expect, it } from 'vitest';
import { LetterIndex } from '../../src/evaluation/letter-index.ts';

const spanOf = (text: string, part: string) => {
  const startUtf16 = text.indexOf(part);
  return { startUtf16, endUtf16: startUtf16 + part.length };
};

it.each([
  ['“Low water,” he said.', '“Low water,”', 'Low water'],
  ['Ørsted: “3.5 metres”!', ' “3.5 metres”!', '3.5 metres'],
  ['𝐀𝐁 and 𝐂', ' and 𝐂', 'and 𝐂'],
  ['𝐀𝐁 and 𝐂', '𝐀𝐁 ', '𝐀𝐁'],
])('in %s the letters of %s reach over %s', (text, part, expected) => {
  const index = new LetterIndex(text);
  const { startUtf16, endUtf16 } = index.spanOf(index.rangeOf(spanOf(text, part)));
  expect(text.slice(startUtf16, endUtf16)).toBe(expected);
});

it('spans in any order give ranges in order, joined where no letter stands between', () => {
  const text = 'one, two; three four';
  const ranges = new LetterIndex(text).rangesOf(['four', 'two', 'one', '; '].map((part) => spanOf(text, part)));
  expect(ranges).toEqual([
    { first: 0, end: 6 },
    { first: 11, end: 15 },
  ]);
});
