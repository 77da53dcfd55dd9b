import { parseJson } from '../../formats/native/parse-json.ts';
import { decodeUtf8 } from '../../formats/plain-text/decode-text.ts';
import { splitLines } from '../import/split-lines.ts';
import type { PlacedLine } from './job.ts';

/** Bytes on their way in, and the name that problems call them by. */
export interface Input {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Undefined: nobody knows how many there will be. */
  readonly bytesTotal: number | undefined;
}

/** The lines of the input; of a file whose name ends in .json, the entries of its list, or the one object in it. */
export async function* placedLines({ name, chunks }: Input): AsyncGenerator<PlacedLine> {
  if (name.endsWith('.json')) yield* entriesOf(name, await whole(chunks));
  else {
    for await (const { number, bytes, tooLong } of splitLines(chunks)) {
      yield { place: `${name}:${number}`, bytes, tooLong };
    }
  }
}

function* entriesOf(name: string, bytes: Uint8Array): Generator<PlacedLine> {
  const { value: json } = parseJson(decodeUtf8(bytes) ?? '', name);
  if (!Array.isArray(json)) yield { place: name, bytes, tooLong: false };
  else {
    const entries: readonly unknown[] = json;
    for (const [index, entry] of entries.entries()) {
      yield { place: `${name}, entry ${index + 1}`, bytes: Buffer.from(JSON.stringify(entry)), tooLong: false };
    }
  }
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
