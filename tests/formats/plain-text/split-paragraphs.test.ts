import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitParagraphs } from '../../../src/formats/plain-text/split-paragraphs.ts';

const split = (text: string, from = 0): string[] => splitParagraphs(text, from).map((s) => text.slice(s.startUtf16, s.endUtf16));

it.each([
  ['by blank lines', 'One.\n\nTwo.\n\n\nThree.', ['One.', 'Two.', 'Three.']],
  ['by blank lines where there are any, so that wrapped lines stay together', 'One\ntwo.\n\nThree.', ['One\ntwo.', 'Three.']],
  ['by lines where there is no blank line', 'One.\nTwo.\n', ['One.', 'Two.']],
  ['by lines where blank lines stand at the ends only', '\n\nOne.\nTwo.\n\n', ['One.', 'Two.']],
  ['by blank lines that hold white space', 'One.\n \t\u00a0\nTwo\nthree.', ['One.', 'Two\nthree.']],
  ['at line ends of Windows', 'One\r\ntwo.\r\n\r\nThree.', ['One\r\ntwo.', 'Three.']],
  ['at line ends of old Macs', 'One.\rTwo.', ['One.', 'Two.']],
  ['at the separators of Unicode', 'One.\u2028Two.\u2029Three.', ['One.', 'Two.', 'Three.']],
  ['without the white space around them', '  One. \n\t Two.', ['One.', 'Two.']],
  ['into none where there is no text', ' \n \n', []],
])('divides a text %s', (_, text, paragraphs) => {
  expect(split(text)).toEqual(paragraphs);
});

it('starts where it is told', () => {
  expect(split(' date 2020-08-04 One.\nTwo.', 17)).toEqual(['One.', 'Two.']);
});

it('what stands between paragraphs is white space, whatever the text', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '“', '😀', ' ', '\t', '\n', '\r', '\r\n', '\u2029', '\u00a0'), maxLength: 40 });
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0;
      let between = '';
      for (const span of splitParagraphs(text, 0)) {
        expect(text.slice(span.startUtf16, span.endUtf16).trim()).toBe(text.slice(span.startUtf16, span.endUtf16));
        expect(span.endUtf16).toBeGreaterThan(span.startUtf16);
        between += text.slice(last, span.startUtf16);
        last = span.endUtf16;
      }
      expect((between + text.slice(last)).trim()).toBe('');
    }),
    { seed: 5, numRuns: 1000 },
  );
});
