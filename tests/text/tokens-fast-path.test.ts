import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords, searchableText, tokenize } from '../../src/text/tokens.ts';

/** Pieces that meet at every kind of border between ASCII and other characters. */
const PIECES = [
  'a',
  'Zb',
  '9',
  ' ',
  '.',
  '-',
  "'",
  '’',
  '“',
  '”',
  'é',
  'e\u0301',
  '\u00ad',
  '\u200d',
  '½',
  '日',
  'ก',
  '🔥',
  '😀a',
  '_',
  '\n',
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));

it('the words of a text are those of the stretches between its spaces', () => {
  fc.assert(
    fc.property(texts, texts, (left, right) => {
      const both = tokenize(`${left} ${right}`).map(({ folded }) => folded);
      expect(both).toEqual([...tokenize(left), ...tokenize(right)].map(({ folded }) => folded));
      expect(countWords(`${left} ${right}`)).toBe(countWords(left) + countWords(right));
    }),
    { seed: 5, numRuns: 2000 },
  );
});

it('a word is the same whether the text around it is ASCII or not', () => {
  fc.assert(
    fc.property(texts, (text) => {
      // A closing quotation mark is no part of any word, but takes the text out of the ASCII path.
      const marked = tokenize(text.replaceAll(' ', '” “'));
      expect(marked.map(({ folded }) => folded)).toEqual(tokenize(text).map(({ folded }) => folded));
    }),
    { seed: 6, numRuns: 2000 },
  );
});

it('the searchable text of a text is its words, whether it is ASCII or not', () => {
  const long = fc.integer({ min: 98, max: 210 }).map((length) => 'aB3'.repeat(70).slice(0, length));
  fc.assert(
    fc.property(fc.array(fc.oneof(texts, long, fc.constantFrom(' ', '” ')), { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect(searchableText(text)).toBe(
        tokenize(text)
          .map(({ folded }) => folded)
          .join(' '),
      );
    }),
    { seed: 8, numRuns: 2000 },
  );
});
