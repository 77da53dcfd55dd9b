import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { P_VALUE_ADJUSTMENTS } from '../../src/statistics/adjust-p-values.ts';
import type { PValueAdjustment } from '../../src/statistics/adjust-p-values.ts';
import { adjustPValues } from './adjust-p-values.ts';

/** The fifteen p values of the example in Benjamini and Hochberg, "Controlling the false discovery rate" (1995), section 4. */
const FIFTEEN = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];
const ADJUSTMENTS = Object.keys(P_VALUE_ADJUSTMENTS) as PValueAdjustment[];

describe('published figures', () => {
  it.each<[PValueAdjustment, number]>([
    ['benjamini-hochberg', 4],
    ['holm', 3],
    ['none', 9],
  ])('by %s, %i of the fifteen are found at 5 %%, as the paper says', (adjustment, found) => {
    expect(adjustPValues(FIFTEEN, adjustment).filter((p) => p <= 0.05)).toHaveLength(found);
  });

  // scipy 1.17, stats.false_discovery_control.
  it('Benjamini–Hochberg gives the values of scipy', () => {
    const expected = [
      0.0015, 0.003, 0.0095, 0.0356, 0.0603, 0.0639, 0.0639, 0.0645, 0.0765, 0.486, 0.5812, 0.7149, 0.7532, 0.8132, 1,
    ];
    expect(adjustPValues(FIFTEEN, 'benjamini-hochberg').map((p) => Number(p.toFixed(4)))).toEqual(expected);
  });

  // Documentation of @stdlib/stats/padjust, which compares itself with R's p.adjust.
  it.each<[PValueAdjustment, number[], number[]]>([
    ['holm', [0.319, 0.201, 0.4, 0.374, 0.113], [0.957, 0.804, 0.957, 0.957, 0.565]],
    ['benjamini-hochberg', [0.319, 0.201, 0.4, 0.374, 0.113], [0.4, 0.4, 0.4, 0.4, 0.4]],
    ['benjamini-hochberg', [0.008, 0.03, 0.123, 0.6, 0.2], [0.04, 0.075, 0.205, 0.6, 0.25]],
  ])('%s of %j is that of R', (adjustment, pValues, expected) => {
    const adjusted = adjustPValues(pValues, adjustment);
    expect(adjusted.map((p) => Number(p.toFixed(3)))).toEqual(expected);
  });
});

describe('every correction', () => {
  const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

  it.each(ADJUSTMENTS)('%s never makes a p value smaller, keeps their order, and stays from 0 to 1', (adjustment) => {
    fc.assert(
      fc.property(pValues, (values) => {
        const adjusted = adjustPValues(values, adjustment);
        expect(adjusted).toHaveLength(values.length);
        for (const [index, p] of values.entries()) {
          expect(adjusted[index]).toBeGreaterThanOrEqual(p);
          expect(adjusted[index]).toBeLessThanOrEqual(1);
          for (const [other, q] of values.entries())
            if (p <= q) expect(adjusted[index]).toBeLessThanOrEqual(adjusted[other]!);
        }
      }),
    );
  });

  it('Holm is at least as strict as Benjamini–Hochberg', () => {
    fc.assert(
      fc.property(pValues, (values) => {
        const [strict, mild] = [adjustPValues(values, 'holm'), adjustPValues(values, 'benjamini-hochberg')];
        for (const [index, p] of strict.entries()) expect(p).toBeGreaterThanOrEqual(mild[index]! * (1 - 1e-12));
      }),
    );
  });

  it.each(ADJUSTMENTS)('%s leaves a single test as it is', (adjustment) => {
    expect(adjustPValues([0.03], adjustment)).toEqual([0.03]);
  });
});
