import { expect, it } from 'vitest';
import { Cancellation } from '../../../src/store/connect/cancellation.ts';
import { Slots } from '../../../src/store/connect/slots.ts';

function gone(): Cancellation {
  const cancellation = new Cancellation();
  cancellation.cancel(new Error('gone'));
  return cancellation;
}

it('who waits longest comes first', async () => {
  const slots = new Slots(['only']);
  await slots.acquire();
  const order: string[] = [];
  const waiting = ['first', 'second'].map((name) => slots.acquire().then(() => order.push(name)));
  slots.release('only');
  slots.release('only');
  await Promise.all(waiting);
  expect(order).toEqual(['first', 'second']);
});

it('who has given up already is refused, and takes nobody’s place', async () => {
  const slots = new Slots(['only']);
  await slots.acquire();
  const waiting = slots.acquire();
  await expect(slots.acquire(gone())).rejects.toThrow('gone');
  slots.release('only');
  expect(await waiting).toBe('only');
  await expect(slots.acquire(gone())).rejects.toThrow('gone');
});

it('who gives up while waiting leaves the line', async () => {
  const slots = new Slots(['only']);
  await slots.acquire();
  const patience = new Cancellation();
  const refused = expect(slots.acquire(patience)).rejects.toThrow('gone');
  const waiting = slots.acquire();
  patience.cancel(new Error('gone'));
  await refused;
  slots.release('only');
  expect(await waiting).toBe('only');
});
