import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileLines, splitLines, type ByteLine } from '../../../src/pipeline/import/split-lines.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const MIB = 1024 * 1024;

async function linesIn(source: AsyncIterable<ByteLine>): Promise<ByteLine[]> {
  const lines: ByteLine[] = [];
  for await (const line of source) lines.push(line);
  return lines;
}

/** Chunks that are written over by the next one. */
async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(size);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield buffer.subarray(0, bytes.copy(buffer, 0, at, at + size));
  await Promise.resolve();
}

it('lines are the same however the bytes are divided', async () => {
  const texts = fc.array(fc.constantFrom('\n', 'a', 'ä', 'long '), { maxLength: 40 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (text, size) => {
      const expected = text.split('\n').map((line) => Buffer.from(line));
      if (expected.at(-1)?.length === 0) expected.pop();
      const readAgain = (start: number, length: number) =>
        Promise.resolve(Buffer.from(text).subarray(start, start + length));
      for (const splitting of [{}, { readAgain }]) {
        const lines = await linesIn(splitLines(chunksOf(text, size), splitting));
        expect(lines.map(({ bytes }) => Buffer.from(bytes))).toEqual(expected);
        expect(lines.map(({ number }) => number)).toEqual(expected.map((_, index) => index + 1));
      }
    }),
    { seed: 7, numRuns: 300 },
  );
});

it('a line above the limit is passed over with its size, and the next one is read', async () => {
  const lines = await linesIn(splitLines(chunksOf('short\nfar too long\nshort\n', 4), { limit: 6 }));
  expect(lines.map(({ size, tooLong, bytes }) => [size, tooLong, bytes.length])).toEqual([
    [5, false, 5],
    [12, true, 0],
    [5, false, 5],
  ]);
});

it('reading ends at a line of a stream that may never end', async () => {
  let chunks = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) yield await Promise.resolve(Buffer.alloc(((chunks += 1), 10)));
  }
  const lines = await linesIn(splitLines(endless(), { limit: 20, streamLimit: 100 }));
  expect(lines).toMatchObject([{ number: 1, size: 110, tooLong: true }]);
  expect(chunks).toBe(11);
});

it('long lines of a file are read again at their place', async () => {
  const texts = ['a', 'b'.repeat(3 * MIB), '', 'c'.repeat(65 * MIB), 'd'.repeat(2 * MIB)];
  const folder = temporaryFolder({ 'lines.ndjson': texts.join('\n') });
  const lines = await linesIn(fileLines(join(folder, 'lines.ndjson')));
  expect(lines.map(({ size, tooLong }) => [size, tooLong])).toEqual([
    [1, false],
    [3 * MIB, false],
    [0, false],
    [65 * MIB, true],
    [2 * MIB, false],
  ]);
  expect(lines.map(({ bytes }) => String.fromCharCode(bytes[0] ?? 0x2d, bytes.at(-1) ?? 0x2d))).toEqual([
    'aa',
    'bb',
    '--',
    '--',
    'dd',
  ]);
});
