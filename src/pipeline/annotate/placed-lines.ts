import { formatProblem } from '../../corpus/problem.ts';
import { UserError } from '../../corpus/user-error.ts';
import { decodeJson, parseJson } from '../../formats/native/parse-json.ts';
import { MAX_DOCUMENT_BYTES, unreadableFile } from '../import/read-file.ts';
import { fileLines, splitLines } from '../import/split-lines.ts';
import type { PlacedLine } from './job.ts';

/** Bytes on their way in, and the name that problems call them by. */
export interface Input {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Whether it is the file called `name`, which can be read a second time. */
  readonly isFile?: boolean;
  /** Undefined: not known. */
  readonly bytesTotal: number | undefined;
}

/** A line of this length ends the reading of a stream, which may never end. */
const MAX_STREAM_LINE_BYTES = 1024 * 1024 * 1024;

/**
 * The lines of the input; of a file whose name ends in .json, the entries of its list, or the one object in it. Throws `UserError` when
 * the file system does not let the program read it.
 */
export async function* placedLines(input: Input): AsyncGenerator<PlacedLine> {
  try {
    if (input.name.endsWith('.json')) yield* entriesOf(input.name, await whole(input));
    else yield* numberedLines(input);
  } catch (error) {
    const [problem] = unreadableFile(input.name, error).problems;
    throw problem ? new UserError('BAD_ARGUMENT', formatProblem(problem)) : error;
  }
}

async function* numberedLines({ name, chunks, isFile = false }: Input): AsyncGenerator<PlacedLine> {
  const lines = isFile ? fileLines(name) : splitLines(chunks, { streamLimit: MAX_STREAM_LINE_BYTES });
  for await (const { number, ...line } of lines) yield { place: `${name}:${number}`, ...line };
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
async function whole({ chunks, bytesTotal = 0 }: Input): Promise<Omit<PlacedLine, 'place'>> {
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
