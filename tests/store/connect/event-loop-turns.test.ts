import { expect, it } from 'vitest';
import { isTurnOver, nextTurn } from '../../../src/store/connect/event-loop-turns.ts';

/** Computes until this turn of the event loop is over. */
function useUpTurn(): void {
  while (!isTurnOver());
}

it('a turn that computations have used up is over for all of them, and the next one is not', async () => {
  await nextTurn();
  useUpTurn();
  expect(isTurnOver()).toBe(true);
  await nextTurn();
  expect(isTurnOver()).toBe(false);
});

it('other work of the event loop is done between two turns', async () => {
  await nextTurn();
  const done: string[] = [];
  useUpTurn();
  setImmediate(() => done.push('other work'));
  await nextTurn();
  await nextTurn();
  expect(done).toEqual(['other work']);
});

it('computations that wait continue one in each turn, in the order in which they began to wait', async () => {
  await nextTurn();
  const order: string[] = [];
  const compute = async (name: string): Promise<void> => {
    for (let round = 0; round < 3; round += 1) {
      useUpTurn();
      await nextTurn();
      order.push(name);
    }
  };
  await Promise.all(['a', 'b', 'c'].map(compute));
  expect(order.join('')).toBe('abcabcabc');
});
