import { MAX_DOCUMENT_BYTES } from './read-file.ts';

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

/** How long lines may be, in bytes. */
export interface LineLimits {
  /** Longer lines are passed over. */
  readonly line?: number;
  /** Reading ends at a line that is longer: in a stream without end it may be the only one. */
  readonly stream?: number;
}

/**
 * Splits a stream of bytes at line feeds. Bytes are not decoded, so that a broken line can be told from a whole one. A chunk may be
 * written over when the next one is asked for.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  { line: limit = MAX_DOCUMENT_BYTES, stream = Infinity }: LineLimits = {},
): AsyncGenerator<ByteLine> {
  let [parts, size, number]: [Uint8Array[], number, number] = [[], 0, 1];
  const take = (last: Uint8Array): ByteLine => {
    const tooLong = size + last.length > limit;
    const bytes = tooLong ? NO_BYTES : Buffer.concat([...parts, last]);
    const line = { number, bytes, size: size + last.length, tooLong };
    [parts, size, number] = [[], 0, number + 1];
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      yield take(chunk.subarray(start, end));
      start = end + 1;
    }
    size += chunk.length - start;
    if (size > limit) parts = [];
    else if (start < chunk.length) parts.push(Uint8Array.prototype.slice.call(chunk, start));
    if (size > stream) break;
  }
  if (size > 0) yield take(NO_BYTES);
}

const NO_BYTES = new Uint8Array();
