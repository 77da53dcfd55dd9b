import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLLOCATION_MEASURES, collocationScore, expectedTogether } from '../../src/statistics/collocation.ts';
import type { CollocationCounts, CollocationMeasure } from '../../src/statistics/collocation.ts';

type Row = readonly [together: number, node: number, collocate: number, tokens: number];

/** Pairs of neighbours: the window is the next word. */
const countsOf = ([together, node, collocate, tokens]: Row, span = 1): CollocationCounts => ({
  together,
  node,
  collocate,
  tokens,
  span,
});
const scoreOf = (row: Row, measure: CollocationMeasure): number => collocationScore(countsOf(row), measure);

describe('published figures', () => {
  // Dunning, "Accurate methods for the statistics of surprise and coincidence" (1993), p. 72: k(AB), k(A~B), k(~AB), k(~A~B).
  it.each([
    ['the swiss', [110, 2442, 111, 29_114], 270.72],
    ['can be', [29, 13, 123, 31_612], 263.9],
    ['mineral water', [10, 0, 3, 31_764], 167.23],
  ] as const)('G² of “%s” is that of Dunning (1993)', (_, [both, first, second, none], expected) => {
    const row: Row = [both, both + first, both + second, both + first + second + none];
    expect(scoreOf(row, 'log-likelihood')).toBeCloseTo(expected, 2);
  });

  // Manning and Schütze, "Foundations of statistical natural language processing" (1999), sections 5.3.1 and 5.4.
  it.each<[string, CollocationMeasure, Row, number]>([
    ['new companies', 't-score', [8, 15_828, 4675, 14_307_668], 0.999932],
    ['Ayatollah Ruhollah', 't-score', [20, 42, 20, 14_307_668], 4.4721],
    ['first made', 't-score', [20, 14_907, 9017, 14_307_668], 2.3714],
    ['Ayatollah Ruhollah', 'mi', [20, 42, 20, 14_307_668], 18.38],
    ['into them', 'mi', [20, 13_484, 10_570, 14_307_668], 1.01],
  ])('“%s” has the %s of Manning and Schütze (1999)', (_, measure, row, expected) => {
    const digits = String(expected).split('.')[1]?.length ?? 0;
    expect(scoreOf(row, measure)).toBeCloseTo(expected, digits);
  });

  // Church and Hanks, "Word association norms, mutual information, and lexicography" (1990), p. 24.
  it('“doctors” and “dentists” have the mutual information of Church and Hanks (1990)', () => {
    expect(scoreOf([8, 1105, 44, 15_000_000], 'mi')).toBeCloseTo(11.3, 1);
  });

  // Rychlý, "A lexicographer-friendly association score" (2008), the properties of logDice.
  it.each<[string, Row, number]>([
    ['14 when all X stand with Y and all Y with X', [50, 50, 50, 1_000_000], 14],
    ['0 with one co-occurrence in 16,384 X and as many Y', [1, 16_384, 16_384, 1_000_000], 0],
    ['below 0 with fewer', [1, 20_000, 20_000, 1_000_000], 14 + Math.log2(1 / 20_000)],
    ['the same in a larger corpus', [1, 20_000, 20_000, 9_000_000], 14 + Math.log2(1 / 20_000)],
    ['1 more when they stand together twice as often', [100, 400, 400, 1_000_000], 12],
  ])('logDice is %s', (_, row, expected) => expect(scoreOf(row, 'log-dice')).toBeCloseTo(expected, 12));

  it('7 points of logDice are about a hundred times as often (Rychlý 2008)', () => {
    const [rare, frequent] = [1, 100].map((together) => scoreOf([together, 10_000, 10_000, 1_000_000], 'log-dice'));
    expect(Math.round(frequent! - rare!)).toBe(7);
  });

  // Evert, "The statistics of word cooccurrences" (2005), p. 54: O11 = 1, O12 = O21 = 9, O22 = 81 is what chance expects.
  it.each([
    ['mi', 0],
    ['t-score', 0],
    ['log-likelihood', 0],
  ] as const)('%s is 0 in the independent table of Evert (2005)', (measure, expected) => {
    expect(scoreOf([1, 10, 10, 100], measure)).toBeCloseTo(expected, 12);
  });
});

describe('by hand', () => {
  it('each place of the window is another chance to stand together', () => {
    // 30 occurrences with 10 places each are 300 places; every 100th word is the collocate.
    expect(expectedTogether(countsOf([12, 30, 100, 10_000], 10))).toBe(3);
    expect(collocationScore(countsOf([12, 30, 100, 10_000], 10), 'mi')).toBeCloseTo(2, 12);
    expect(collocationScore(countsOf([12, 30, 100, 10_000], 10), 'mi3')).toBeCloseTo(Math.log2(576), 12);
    expect(collocationScore(countsOf([12, 30, 100, 10_000], 10), 't-score')).toBeCloseTo(9 / Math.sqrt(12), 12);
  });

  // scipy 1.17: chi2_contingency([[12, 288], [88, 9612]], correction=False, lambda_='log-likelihood').
  it('G² counts the places of the windows against all others', () => {
    expect(collocationScore(countsOf([12, 30, 100, 10_000], 10), 'log-likelihood')).toBeCloseTo(16.417169, 6);
  });

  it('G² stays a number where windows overlap so much that they have more places than there are tokens', () => {
    const score = collocationScore(countsOf([60, 40, 20, 300], 10), 'log-likelihood');
    expect(Number.isFinite(score)).toBe(true);
  });
});

/** A pair that stands together at least once, and no more often than either word. */
const pairs = fc
  .tuple(
    fc.integer({ min: 1, max: 200 }),
    fc.nat({ max: 5000 }),
    fc.nat({ max: 5000 }),
    fc.nat({ max: 1_000_000 }),
    fc.integer({ min: 1, max: 10 }),
  )
  .map(([together, first, second, others, span]) =>
    countsOf([together, together + first, together + second, together + first + second + others], span),
  );
const MEASURES = Object.keys(COLLOCATION_MEASURES) as CollocationMeasure[];

describe('always', () => {
  it.each(MEASURES)(
    '%s is a number, and as high when node and collocate change places next to each other',
    (measure) => {
      fc.assert(
        fc.property(pairs, (counts) => {
          const next = { ...counts, span: 1 };
          const score = collocationScore(next, measure);
          expect(Number.isFinite(collocationScore(counts, measure))).toBe(true);
          expect(collocationScore({ ...next, node: next.collocate, collocate: next.node }, measure)).toBeCloseTo(
            score,
            6,
          );
        }),
      );
    },
  );

  it.each(MEASURES)('%s rises when a pair stands together more often', (measure) => {
    fc.assert(
      fc.property(pairs, (counts) => {
        fc.pre(counts.together < Math.min(counts.node, counts.collocate));
        const more = { ...counts, span: 1, together: counts.together + 1 };
        expect(collocationScore(more, measure)).toBeGreaterThan(collocationScore({ ...counts, span: 1 }, measure));
      }),
    );
  });

  it('logDice is at most 14, and the others tell by their sign whether a pair attracts', () => {
    fc.assert(
      fc.property(pairs, (counts) => {
        expect(collocationScore(counts, 'log-dice')).toBeLessThanOrEqual(14);
        const sign = Math.sign(counts.together - expectedTogether(counts));
        fc.pre(Math.abs(counts.together / expectedTogether(counts) - 1) > 1e-9);
        for (const measure of ['mi', 't-score'] as const)
          expect(Math.sign(collocationScore(counts, measure))).toBe(sign);
      }),
    );
  });
});
