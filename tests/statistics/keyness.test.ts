import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEYNESS_MEASURES, keynessOf } from '../../src/statistics/keyness.ts';
import type { KeynessCounts, KeynessMeasure } from '../../src/statistics/keyness.ts';

type Row = readonly [target: number, reference: number, targetTokens: number, referenceTokens: number];

const countsOf = ([target, reference, targetTokens, referenceTokens]: Row): KeynessCounts => ({
  target,
  reference,
  targetTokens,
  referenceTokens,
});
const scoreOf = (row: Row, measure: KeynessMeasure): number => keynessOf(countsOf(row), measure).score;

describe('published figures', () => {
  // The calculator of Rayson (ucrel.lancs.ac.uk/llwizard.html), as the tests of CLiC quote it.
  it.each<[string, Row, number]>([
    ['hand', [540, 7525, 116_000, 5_451_382], 534.64],
    ['hands', [227, 3635, 116_000, 5_451_382], 183.53],
    ['forehead', [29, 504, 116_000, 5_451_382], 20.5],
    ['head', [431, 5892, 116_000, 5_451_382], 437.88],
    ['neck', [16, 650, 116_000, 5_451_382], 0.32],
    ['a word the reference lacks', [540, 0, 116_000, 5_451_382], 4180.78],
    ['another', [7, 0, 10_000, 100_000], 33.57],
    ['a word as frequent on both sides', [10, 10, 150, 150], 0],
  ])('log-likelihood of %s is that of the Log-likelihood and effect size calculator (Rayson)', (_, row, expected) => {
    expect(scoreOf(row, 'log-likelihood')).toBeCloseTo(expected, 2);
  });

  // Hardie, "Log Ratio: an informal introduction" (2014): 0.0006 against 0.0002 is three times as much; same, 2, 4, 8 times.
  it.each<[Row, number]>([
    [[600, 200, 1_000_000, 1_000_000], Math.log2(3)],
    [[200, 200, 1_000_000, 1_000_000], 0],
    [[400, 200, 1_000_000, 1_000_000], 1],
    [[800, 200, 1_000_000, 1_000_000], 2],
    [[200, 1600, 1_000_000, 1_000_000], -3],
    [[6, 20, 10_000, 100_000], Math.log2(3)],
  ])('log ratio of %j is as Hardie (2014) explains', (row, expected) => {
    expect(scoreOf(row, 'log-ratio')).toBeCloseTo(expected, 12);
  });

  // Gabrielatos and Marchi, "Keyness: matching metrics to definitions" (2011), p. 18.
  it('%DIFF is 88.7 in the example of its authors', () => {
    expect(scoreOf([206_523, 178_174, 959_641, 1_562_358], 'percent-diff')).toBeCloseTo(88.7, 1);
  });

  // Pojanapunya and Watson Todd, "Log-likelihood and odds ratio" (2018), p. 154.
  it('the odds ratio is 16.6 in the example of Pojanapunya and Watson Todd', () => {
    expect(scoreOf([16_217, 735, 2_796_938, 2_087_946], 'odds-ratio')).toBeCloseTo(16.6, 1);
  });
});

describe('a count of 0', () => {
  it.each<[string, KeynessMeasure, Row, number]>([
    ['counts half in the log ratio', 'log-ratio', [4, 0, 1000, 1000], 3],
    ['counts half in the log ratio on the other side too', 'log-ratio', [0, 4, 1000, 1000], -3],
    ['counts half in %DIFF', 'percent-diff', [4, 0, 1000, 1000], 700],
    ['is 100 % less in %DIFF', 'percent-diff', [0, 4, 1000, 1000], -100],
    ['counts half in the odds ratio', 'odds-ratio', [4, 0, 1000, 1000], (4 / 996) * (1000 / 0.5)],
    ['counts half in the odds ratio where all tokens are the word', 'odds-ratio', [5, 1, 5, 10], (5 / 0.5) * (9 / 1)],
  ])('%s', (_, measure, row, expected) => expect(scoreOf(row, measure)).toBeCloseTo(expected, 10));

  const measures = Object.keys(KEYNESS_MEASURES) as KeynessMeasure[];
  it.each(measures)('is no difference in %s where both sides have it, or a side is empty', (measure) => {
    const none = measure === 'odds-ratio' ? 1 : 0;
    for (const row of [
      [0, 0, 10, 20],
      [3, 0, 10, 0],
      [0, 0, 0, 0],
    ] as const)
      expect(keynessOf(countsOf(row), measure)).toEqual({ score: none, pValue: 1 });
  });
});

/** Counts of two sides that are not empty; an item may be missing on either. */
const rows: fc.Arbitrary<Row> = fc
  .tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }))
  .chain(([c, d]) =>
    fc.tuple(fc.integer({ min: 0, max: c }), fc.integer({ min: 0, max: d }), fc.constant(c), fc.constant(d)),
  );
const swapped = ([a, b, c, d]: Row): Row => [b, a, d, c];

describe('always', () => {
  it('a score is a number and p lies from 0 to 1', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom<KeynessMeasure>(...(Object.keys(KEYNESS_MEASURES) as KeynessMeasure[])),
        (row, measure) => {
          const { score, pValue } = keynessOf(countsOf(row), measure);
          expect(Number.isFinite(score)).toBe(true);
          expect(pValue).toBeGreaterThanOrEqual(0);
          expect(pValue).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('changing sides turns the sign of log-likelihood and log ratio, and inverts the odds ratio', () => {
    fc.assert(
      fc.property(rows, (row) => {
        for (const measure of ['log-likelihood', 'log-ratio'] as const) {
          const [here, there] = [scoreOf(row, measure), scoreOf(swapped(row), measure)];
          expect(here + there).toBeCloseTo(0, 6);
        }
        expect(scoreOf(row, 'odds-ratio') * scoreOf(swapped(row), 'odds-ratio')).toBeCloseTo(1, 9);
      }),
    );
  });

  it('log-likelihood and %DIFF agree on which side has more, and so does the log ratio where no count is 0', () => {
    fc.assert(
      fc.property(rows, ([a, b, c, d]) => {
        const more = Math.sign(a * d - b * c);
        fc.pre(more !== 0);
        expect(Math.sign(scoreOf([a, b, c, d], 'log-likelihood'))).toBe(more);
        if (a > 0 && b > 0) {
          expect(Math.sign(scoreOf([a, b, c, d], 'log-ratio'))).toBe(more);
          expect(Math.sign(scoreOf([a, b, c, d], 'percent-diff'))).toBe(more);
        }
      }),
    );
  });

  it('one more occurrence in the target never makes an item less key', () => {
    fc.assert(
      fc.property(rows, ([a, b, c, d]) => {
        fc.pre(a < c && a + b > 0);
        for (const measure of ['log-likelihood', 'log-ratio', 'percent-diff', 'odds-ratio'] as const) {
          const [less, more] = [scoreOf([a, b, c, d], measure), scoreOf([a + 1, b, c, d], measure)];
          expect(more).toBeGreaterThanOrEqual(less - 1e-9 * Math.abs(less));
        }
      }),
    );
  });
});
