import { decodeJson, parseJson } from '../../formats/native/parse-json.ts';
import { MAX_DOCUMENT_BYTES } from '../import/read-file.ts';
import { splitLines } from '../import/split-lines.ts';
import type { PlacedLine } from './job.ts';

/** Bytes on their way in, and the name that problems call them by. */
export interface Input {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Undefined: nobody knows how many there will be. */
  readonly bytesTotal: number | undefined;
}

/** A line of this length ends the reading of a stream, which may never end. */
const MAX_STREAM_LINE_BYTES = 1024 * 1024 * 1024;

/** The lines of the input; of a file whose name ends in .json, the entries of its list, or the one object in it. */
export async function* placedLines({ name, chunks, bytesTotal }: Input): AsyncGenerator<PlacedLine> {
  if (name.endsWith('.json')) {
    yield* entriesOf(name, await whole(chunks, bytesTotal));
    return;
  }
  const limits = bytesTotal === undefined ? { stream: MAX_STREAM_LINE_BYTES } : {};
  for await (const { number, ...line } of splitLines(chunks, limits)) yield { place: `${name}:${number}`, ...line };
}

/** A file that holds no list is one line, and so is one that is too large or no JSON: reading the line tells what is wrong. */
function* entriesOf(name: string, file: Omit<PlacedLine, 'place'>): Generator<PlacedLine> {
  const { value: text = '' } = decodeJson(file.bytes, name);
  const { value: json } = parseJson(text, name);
  if (!Array.isArray(json)) yield { place: name, ...file };
  else {
    const entries: readonly unknown[] = json;
    for (const [index, entry] of entries.entries()) {
      const bytes = Buffer.from(JSON.stringify(entry));
      yield { place: `${name}, entry ${index + 1}`, bytes, size: bytes.length, tooLong: false };
    }
  }
}

/** All bytes of the stream, if they are not more than a document may have. A size that is known is looked at before reading. */
async function whole(chunks: AsyncIterable<Uint8Array>, bytesTotal = 0): Promise<Omit<PlacedLine, 'place'>> {
  const parts: Uint8Array[] = [];
  if (bytesTotal > MAX_DOCUMENT_BYTES) return { bytes: new Uint8Array(), size: bytesTotal, tooLong: true };
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_DOCUMENT_BYTES) return { bytes: new Uint8Array(), size, tooLong: true };
    parts.push(Uint8Array.from(chunk));
  }
  return { bytes: Buffer.concat(parts), size, tooLong: false };
}
