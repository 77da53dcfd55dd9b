import { expect, it } from 'vitest';
import { Deaths } from '../../../src/server/workers/deaths.ts';

it('the pause before a new worker doubles with each death, and the fifth within a minute is the last', () => {
  const deaths = new Deaths();
  expect([0, 10, 20, 30, 40].map((nowMs) => deaths.pauseAfter(nowMs))).toEqual([100, 200, 400, 800, undefined]);
});

it('deaths that are longer ago than a minute are forgotten', () => {
  const deaths = new Deaths();
  expect([0, 30_000, 60_000, 90_000, 120_000].map((nowMs) => deaths.pauseAfter(nowMs))).toEqual([
    100, 200, 200, 200, 200,
  ]);
});
