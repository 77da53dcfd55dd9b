import { seededRandom } from './seeded-random.ts';
import { figuresOf, type Figures, type Tally } from './tally.ts';

/** A figure, 0 to 1, with the interval that holds it in 95 of 100 corpora of this kind; undefined where nothing was measured. */
export interface Estimate {
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** Precision, recall and F1 with their intervals, and the counts behind them. */
export interface Score {
  readonly precision: Estimate;
  readonly recall: Estimate;
  readonly f1: Estimate;
  readonly counts: Tally;
}

export interface BootstrapOptions {
  readonly seed: number;
  readonly resamples: number;
}

const SHARE_OUTSIDE = 0.05;
const FIELDS = ['correctCandidate', 'candidate', 'correctGold', 'gold'] as const;

/**
 * The score of counts that were taken per document, with percentile intervals by bootstrap over documents (Efron 1979): quotes of
 * one article resemble each other, so that whole articles are drawn anew, not quotes. One draw is the same for all scores of a
 * seed, so that they can be compared.
 */
export function bootstrapScore(tallies: readonly Tally[], { seed, resamples }: BootstrapOptions): Score {
  const counts = sumOf(tallies);
  const figures = figuresOf(counts);
  const drawn = drawFigures(tallies, seed, resamples);
  const estimate = (name: keyof Figures): Estimate => ({
    value: figures[name],
    ...intervalOf(drawn.flatMap((one) => one[name] ?? [])),
  });
  return { precision: estimate('precision'), recall: estimate('recall'), f1: estimate('f1'), counts };
}

function drawFigures(tallies: readonly Tally[], seed: number, resamples: number): Figures[] {
  const random = seededRandom(seed);
  const table = Float64Array.from(tallies.flatMap((tally) => FIELDS.map((field) => tally[field])));
  return Array.from({ length: resamples }, () => {
    const sums = new Float64Array(FIELDS.length);
    for (let draw = 0; draw < tallies.length; draw += 1) {
      const row = Math.floor(random() * tallies.length) * FIELDS.length;
      for (let field = 0; field < FIELDS.length; field += 1)
        sums[field] = (sums[field] ?? 0) + (table[row + field] ?? 0);
    }
    return figuresOf(tallyFrom(sums));
  });
}

function sumOf(tallies: readonly Tally[]): Tally {
  return tallyFrom(Float64Array.from(FIELDS, (field) => tallies.reduce((total, tally) => total + tally[field], 0)));
}

function tallyFrom([correctCandidate = 0, candidate = 0, correctGold = 0, gold = 0]: Float64Array): Tally {
  return { correctCandidate, candidate, correctGold, gold };
}

function intervalOf(values: readonly number[]): Pick<Estimate, 'low' | 'high'> {
  const sorted = values.toSorted((a, b) => a - b);
  const outside = Math.floor((SHARE_OUTSIDE / 2) * sorted.length);
  return { low: sorted[outside], high: sorted[sorted.length - 1 - outside] };
}
