import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceEnds } from '../../src/text/sentence-segments.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { sliceSpan } from '../../src/text/span.ts';
import { growthOf, LINEAR_GROWTH } from '../support/growth.ts';

const sentencesOf = (text: string) => splitSentences(text).map((span) => sliceSpan(text, span));

describe('splitSentences', () => {
  test.each([
    ['a full stop ends a sentence', 'He left. |She stayed. |Then it rained.'],
    ['a question or a call too', 'Is it? |Yes! |It is.'],
    ['a title does not', 'Gen. Khan met Dr. Rahimi and Mrs. Noor. |They spoke.'],
    ['an initial does not', 'J. K. Rowling and É. Zola wrote. |We read.'],
    ['an acronym does not', 'He left the U.S. Senate in May.'],
    ['an acronym does when a new sentence clearly follows', 'He lives in the U.S. |She does not.'],
    ['a firm or name suffix likewise', 'Acme Inc. Chairman Lee and Bob Jr. Smith met at Acme Co. |The rest left.'],
    ['a clock time likewise', 'It began at 5 p.m. Tuesday and ended at 6 p.m. |He slept.'],
    ['a month does not when the day follows', 'It fell on Jan. 5 and Sept. 11. |We know.'],
    ['a number does not', 'Room No. 5 is free. |No. |That is wrong.'],
    ['the marks after a stop belong to it', '“It is over.” |Then he left. |(Or so.) |Yes.'],
    ['a quoted question goes on in its reporting clause', '“Is it over?” he asked. |“No!” she said. |“Ah.”'],
    ['a quoted question before a name is cut there, as Unicode says', '“Is it over?” |Omar asked.'],
    ['a line break always ends', 'by John A.\n|New paragraph\n|and Mr.\n|Smith'],
    ['a decimal point does not', 'It cost 3.5 million. |So what.'],
  ])('%s', (_, marked) => {
    const parts = marked.split('|');
    expect(sentencesOf(parts.join(''))).toEqual(parts.map((part) => part.trim()));
  });

  test('white space is no sentence', () => {
    expect(splitSentences(' \n\t ')).toEqual([]);
    expect(splitSentences('')).toEqual([]);
  });

  test('the spans are in order and leave out nothing but white space', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Mr. ', 'A.', ' ', '“', '”', '? ', 'word', 'No. 5', '\n', '😀', 'U.S. '), {
          maxLength: 80,
        }),
        (parts) => {
          const text = parts.join('');
          expect(sentencesOf(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe('sentenceEnds', () => {
  test('reading by windows cuts where reading at once cuts', () => {
    const parts = ['The end. ', 'Is it? ', 'Mr. Lee', '\r\n', '“So.” he said', 'x'.repeat(700), ' ', '東京。', '😀'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 60 }), (picked) => {
        const text = picked.join('');
        const atOnce = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
        const expected = Array.from(atOnce, ({ index, segment }) => index + segment.length);
        expect([...sentenceEnds(text, 'en')]).toEqual(expected);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  test.each(['A.A.', 'Mr. ', 'A. ', 'Is it?” ', '\n', ' ', '(', 'a', '1. 2 ', '東京。'])(
    'half a megabyte of %j is cut in linear time',
    (piece) => {
      const growth = growthOf(125_000, (length) => {
        const text = piece.repeat(length / piece.length);
        return () => splitSentences(text);
      });
      expect(growth).toBeLessThan(LINEAR_GROWTH);
    },
  );
});
