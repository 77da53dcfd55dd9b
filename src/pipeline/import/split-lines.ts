import { open } from 'node:fs/promises';
import { chunksOf, MAX_DOCUMENT_BYTES } from './read-file.ts';

const LINE_FEED = 0x0a;

/** A line of a byte stream without its line feed. */
export interface ByteLine {
  /** Counted from 1. */
  readonly number: number;
  /** Empty for a line that is too long. */
  readonly bytes: Uint8Array;
  /** Length of the line in bytes, also where it is too long. */
  readonly size: number;
  readonly tooLong: boolean;
}

/** How a stream is split. */
export interface Splitting {
  /** Longer lines are passed over, in bytes. */
  readonly limit?: number;
  /** Reading ends at a line that is longer, in bytes: in a stream without end it may be the only one. */
  readonly streamLimit?: number;
  /** Reads bytes again, where that can be done. Then a long line is read when its end is known, and one that is too long is not held. */
  readonly readAgain?: (start: number, length: number) => Promise<Uint8Array>;
}

/** Of a line that can be read again, no more is held before its end is known. */
const HELD_BYTES = 1024 * 1024;

/** The lines of a file, up to the end that it has when it is opened. */
export async function* fileLines(path: string): AsyncGenerator<ByteLine> {
  const file = await open(path);
  const readAgain = async (start: number, length: number): Promise<Uint8Array> => {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(length), 0, length, start);
    return buffer.subarray(0, bytesRead);
  };
  try {
    yield* splitLines(chunksOf(file), { readAgain });
  } finally {
    await file.close();
  }
}

/**
 * Splits a stream of bytes at line feeds. Bytes are not decoded, so that a broken line can be told from a whole one. A chunk may be
 * written over when the next one is asked for.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  { limit = MAX_DOCUMENT_BYTES, streamLimit = Infinity, readAgain }: Splitting = {},
): AsyncGenerator<ByteLine> {
  let [parts, size, number, start]: [Uint8Array[], number, number, number] = [[], 0, 1, 0];
  const held = readAgain ? Math.min(HELD_BYTES, limit) : limit;
  const take = async (last: Uint8Array): Promise<ByteLine> => {
    const isDropped = size > held;
    size += last.length;
    const tooLong = size > limit;
    let bytes: Uint8Array = NO_BYTES;
    if (!isDropped && !tooLong) bytes = Buffer.concat([...parts, last]);
    else if (!tooLong && readAgain) bytes = await readAgain(start, size);
    const line = { number, bytes, size, tooLong };
    [parts, size, number, start] = [[], 0, number + 1, start + size + 1];
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      yield await take(chunk.subarray(from, end));
      from = end + 1;
    }
    size += chunk.length - from;
    if (size > held) parts = [];
    else if (from < chunk.length) parts.push(Uint8Array.prototype.slice.call(chunk, from));
    if (size > streamLimit) break;
  }
  if (size > 0) yield await take(NO_BYTES);
}

const NO_BYTES = new Uint8Array();
