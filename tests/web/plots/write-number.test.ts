import { expect, test } from 'vitest';
import { writeNumber, writeShare, writeShares } from '../../../src/web/plots/write-number.ts';

test.each([
  [0, '0'],
  [1204, '1,204'],
  [1_000_000, '1,000,000'],
  [0.375, '0.38'],
  [1204.56, '1,204.6'],
])('the number %d is written %s', (value, text) => {
  expect(writeNumber(value)).toBe(text);
});

test.each([
  [0, '0%'],
  [0.004, '<1%'],
  [0.005, '1%'],
  [0.3684, '37%'],
  [0.999, '>99%'],
  [1, '100%'],
])('the share %d is written %s', (share, text) => {
  expect(writeShare(share)).toBe(text);
});

test.each([
  [
    [8, 1, 4],
    ['61%', '8%', '31%'],
  ],
  [
    [1, 1, 1],
    ['34%', '33%', '33%'],
  ],
  [
    [3, 0, 1],
    ['75%', '0%', '25%'],
  ],
  [
    [999, 1],
    ['>99%', '<1%'],
  ],
  [
    [0, 0],
    ['', ''],
  ],
])('the pieces %j of a whole are written %j, which add up', (values, texts) => {
  expect(writeShares(values)).toEqual(texts);
});
