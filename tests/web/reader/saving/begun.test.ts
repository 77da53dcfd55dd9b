import { expect, it } from 'vitest';
import { begun } from '../../../../src/web/reader/saving/begun.ts';

/** These pieces as they are made, and what has become of them. */
function making(pieces: readonly (string | Error)[]): {
  readonly pieces: AsyncIterable<string>;
  readonly events: string[];
} {
  const events: string[] = [];
  // eslint-disable-next-line @typescript-eslint/require-await -- pieces are made of answers
  async function* made(): AsyncIterable<string> {
    try {
      for (const piece of pieces) {
        events.push(`made ${String(piece)}`);
        if (piece instanceof Error) throw piece;
        yield piece;
      }
    } finally {
      events.push('over');
    }
  }
  return { pieces: made(), events };
}

async function read(pieces: AsyncIterable<string>): Promise<readonly string[]> {
  const all = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

it('pieces that are begun are all there, the first of them made', async () => {
  const { pieces, events } = making(['a', 'b', 'c']);
  const started = await begun(pieces);
  expect(events).toEqual(['made a']);
  expect(await read(started)).toEqual(['a', 'b', 'c']);
  expect(events.at(-1)).toBe('over');
});

it('no pieces can be begun too', async () => {
  expect(await read(await begun(making([]).pieces))).toEqual([]);
});

it('pieces whose first cannot be made cannot be begun', async () => {
  await expect(begun(making([new Error('refused')]).pieces)).rejects.toThrow('refused');
});

it('what fails later fails while it is read', async () => {
  await expect(read(await begun(making(['a', new Error('gone')]).pieces))).rejects.toThrow('gone');
});

it('whoever stops reading stops the making', async () => {
  const { pieces, events } = making(['a', 'b', 'c']);
  for await (const piece of await begun(pieces)) if (piece === 'b') break;
  expect(events).toEqual(['made a', 'made b', 'over']);
});
