import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containment, similarityOf } from '../../src/statistics/similarity.ts';
import { tokenize } from '../../src/text/tokens.ts';

const wordsOf = (text: string): string[] => tokenize(text).map(({ folded }) => folded);
const similar = (a: string, b: string): number => similarityOf(wordsOf(a), wordsOf(b));
const contained = (query: string, text: string): number => containment(wordsOf(query), wordsOf(text));

/** Few different words, so that texts share some and say some twice. */
const texts = fc.array(fc.constantFrom('we', 'will', 'not', 'starve', 'be', 'short', 'of', 'jam'), { maxLength: 14 });
const saidTexts = texts.filter((words) => words.length > 0);

describe('similarity', () => {
  it.each([
    ['is 1 for the same words, however they are printed', 'We will not starve.', '“we WILL not starve!”', 1],
    ['is 0 without a word in common', 'We will not starve.', 'They sell jam', 0],
    [
      'counts words and pairs: 6 of 7 words and 4 of 6 pairs',
      'we will not be short of jam',
      'we will not be out of jam',
      10 / 13,
    ],
    ['sees order by the pairs alone', 'jam of short', 'short of jam', 6 / 10],
    ['counts a repeated word as often as both say it', 'no no no', 'no', 2 / 6],
    ['knows single words', 'no', 'no', 1],
    ['finds nothing in silence', '', 'no', 0],
    ['takes silence for silence', '', '…', 1],
  ])('%s', (_, a, b, expected) => expect(similar(a, b)).toBeCloseTo(expected, 12));

  it('is a number from 0 to 1, the same both ways, and 1 of a text with itself', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const similarity = similarityOf(a, b);
        expect(similarity).toBe(similarityOf(b, a));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(similarityOf(a, a)).toBe(1);
      }),
    );
  });

  it('is below 1 when the words are not the same', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const isSame = a.toSorted().join(' ') === b.toSorted().join(' ');
        if (!isSame) expect(similarityOf(a, b)).toBeLessThan(1);
      }),
    );
  });
});

const LONG = `The frost took the blossom in one night. ${'Nobody had seen such a night in May. '.repeat(40)}`;

describe('containment', () => {
  it.each([
    ['is 1 for words in the midst of a long text', 'took the blossom', LONG, 1],
    ['is 0 when none of the words is said', 'short of jam', LONG, 0],
    ['forgives a word too few in memory: all words, 2 of 3 pairs', 'the frost took blossom', LONG, 6 / 7],
    ['forgives another word: 4 of 5 words, 2 of 4 pairs', 'the frost ate the blossom', LONG, 6 / 9],
    ['forgives another order: all words, 1 of 2 pairs', 'the blossom took', LONG, 4 / 5],
    ['does not gather words from all over the text: 2 of 3 words', 'frost seen blossom', LONG, 2 / 5],
    ['seeks a repeated word as often as it was remembered', 'no no no', 'no', 1 / 5],
    ['has nothing to seek in an empty memory', '', LONG, 0],
    ['finds nothing in an empty text', 'frost', '', 0],
  ])('%s', (_, query, text, expected) => expect(contained(query, text)).toBeCloseTo(expected, 12));

  it('lets rare words tell more when told to', () => {
    const weightOf = (word: string): number => (word === 'blossom' ? 10 : 1);
    const [query, common, rare] = ['the blossom', 'the frost', 'a blossom'].map(wordsOf);
    // The word 1 or 10 of 1 + 10 + (1 + 10) / 2.
    expect(containment(query!, common!, weightOf)).toBeCloseTo(1 / 16.5, 12);
    expect(containment(query!, rare!, weightOf)).toBeCloseTo(10 / 16.5, 12);
  });

  it('is a number from 0 to 1, and 1 when the text says the words, whatever stands around them', () => {
    fc.assert(
      fc.property(saidTexts, texts, texts, fc.double({ min: 0.001, max: 20, noNaN: true }), (query, a, b, weight) => {
        const weightOf = (word: string): number => (word === 'jam' ? weight : 0.1);
        expect(containment(query, [...a, ...query, ...b], weightOf)).toBe(1);
        expect(containment(query, a)).toBeGreaterThanOrEqual(0);
        expect(containment(query, a)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never falls when the text says more', () => {
    fc.assert(
      fc.property(texts, texts, texts, (query, a, b) => {
        expect(containment(query, [...a, ...b])).toBeGreaterThanOrEqual(containment(query, a));
        expect(containment(query, [...b, ...a])).toBeGreaterThanOrEqual(containment(query, a));
      }),
    );
  });

  it('finds the same stretch as a search of all stretches', () => {
    fc.assert(
      fc.property(saidTexts, texts, (query, text) => {
        const starts = Array.from({ length: text.length + 1 }, (_, start) => start);
        const stretches = starts.map((start) => text.slice(start, start + 2 * query.length));
        const best = Math.max(...stretches.map((stretch) => containment(query, stretch)));
        expect(containment(query, text)).toBe(best);
      }),
    );
  });
});
