import { expect, it } from 'vitest';
import { evaluateMarked } from './evaluated-text.ts';

const WORDS = ['ebb', 'flow', 'tide', 'wave'];
const marked = (isMarked: (index: number) => boolean): string =>
  WORDS.map((word, index) => (isMarked(index) ? `⟦content#${index + 1}:${word}⟧ x` : `${word} x`)).join(' ');
const GOLD = { marked: marked((index) => index < 3) };

const calibrate = (...confidences: readonly (number | undefined)[]) =>
  evaluateMarked(GOLD, {
    marked: marked(() => true),
    facts: Object.fromEntries(confidences.map((confidence, index) => [index + 1, { confidence }])),
  }).calibration;

it('three of four that are given 0.75 are right: the error is 0', () => {
  const calibration = calibrate(0.75, 0.75, 0.75, 0.75);
  expect(calibration?.expectedError).toBeCloseTo(0);
  expect(calibration?.bins[7]).toEqual({ from: 0.7, count: 4, confidence: 0.75, correct: 0.75 });
});

it('the error is the distance of confidence and truth, weighted by segments', () => {
  // 1.0 and right, right, right: no distance. 0.4 and wrong: 0.4 for one of four.
  expect(calibrate(1, 1, 1, 0.4)?.expectedError).toBeCloseTo(0.1);
});

it('quotes without confidence are not looked at, and without any there is no table', () => {
  expect(calibrate(1, undefined, undefined, undefined)?.count).toBe(1);
  expect(calibrate()).toBeUndefined();
});
