/** Longer lines are not read: an article has at most 16 MiB, and a file without line breaks should not fill the memory. */
export const MAX_LINE_BYTES = 64 * 1024 * 1024;

const LINE_FEED = 0x0a;

/** The lines of a byte stream without their line feeds, numbered from 1; `tooLong` lines come without their bytes. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly tooLong: boolean;
}

/** Splits a stream of bytes at line feeds. Bytes are not decoded, so that a broken line can be told from a whole one. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit = MAX_LINE_BYTES): AsyncGenerator<ByteLine> {
  let [parts, size, number]: [Uint8Array[], number, number] = [[], 0, 1];
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  const take = (): ByteLine => {
    const line = { number, bytes: Buffer.concat(parts), tooLong: size > limit };
    [parts, size, number] = [[], 0, number + 1];
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      start = end + 1;
      yield take();
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield take();
}
