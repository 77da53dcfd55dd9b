import { expect, it } from 'vitest';
import { parsePosition } from '../../../src/store/connect/position.ts';

it.each([
  ['0/0', 0n],
  ['0/3000148', 0x3000148n],
  ['1/0', 0x1_0000_0000n],
  ['A/ff', 0xa_0000_00ffn],
])('the position %s comes in its order', (text, number) => {
  expect(parsePosition(text)).toBe(number);
});

it.each(['', '3000148', '0/', '0/G', '0/123456789', '0/1 '])('%j is no position', (text) => {
  expect(parsePosition(text)).toBeUndefined();
});
