import { expect, it } from 'vitest';
import { readAhead } from '../../src/text/read-ahead.ts';

/** Numbers from 1 to `last`. Notes when each is read and when the source is closed. */
async function* count(last: number, seen: string[]): AsyncGenerator<number> {
  try {
    for (let number = 1; number <= last; number += 1) {
      seen.push(`read ${number}`);
      yield await Promise.resolve(number);
    }
  } finally {
    seen.push('closed');
  }
}

async function* failing(): AsyncGenerator<number> {
  yield await Promise.resolve(1);
  throw new Error('The disk is gone.');
}

it('the next item is read while the one before it is in use', async () => {
  const seen: string[] = [];
  for await (const number of readAhead(count(3, seen))) {
    await new Promise(setImmediate);
    seen.push(`used ${number}`);
  }
  expect(seen).toEqual(['read 1', 'read 2', 'used 1', 'read 3', 'used 2', 'closed', 'used 3']);
});

it('an early end closes the source', async () => {
  const seen: string[] = [];
  for await (const number of readAhead(count(100, seen))) if (number === 2) break;
  expect(seen).toContain('closed');
  expect(seen).not.toContain('read 5');
});

// Vitest reports a rejection that is unhandled at the end of a turn, so this test also shows that there is none.
it('an error is thrown after the items that were read before it', async () => {
  const used: number[] = [];
  const reading = (async () => {
    for await (const number of readAhead(failing())) {
      await new Promise(setImmediate);
      used.push(number);
    }
  })();
  await expect(reading).rejects.toThrow('The disk is gone.');
  expect(used).toEqual([1]);
});

it('the error of the consumer is thrown where the source fails at the same time', async () => {
  const reading = (async () => {
    for await (const number of readAhead(failing())) {
      await new Promise(setImmediate);
      throw new Error(`Item ${number} cannot be written.`);
    }
  })();
  await expect(reading).rejects.toThrow('Item 1 cannot be written.');
});
