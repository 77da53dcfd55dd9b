import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Problem, ProblemCode } from '../../corpus/problem.ts';
import { locateJsonError } from '../../formats/native/locate-json-error.ts';
import { decodeUtf8 } from '../../formats/plain-text/decode-text.ts';
import { findFiles, type InputFile } from '../import/find-files.ts';
import { MAX_LINE_BYTES, splitLines } from '../import/split-lines.ts';

/** A value of a JSON file, with the place it stands at; or what is wrong there. */
export interface JsonValue {
  /** The file, with the line for line-based files. */
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

/** Every value in the files that `paths` name: one a line, or one a file, or the items of a file's list. Folders to the bottom. */
export async function* readJsonValues(paths: readonly string[]): AsyncGenerator<JsonValue> {
  const { files, problems } = await findFiles(paths);
  for (const problem of problems) yield { file: problem.file, value: undefined, problems: [problem] };
  for (const file of files) {
    try {
      if (file.type === 'ndjson') yield* readLines(file);
      else if (file.type === 'json') yield* readWhole(file);
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
      yield fault(file.path, 'FILE_UNREADABLE', `It could not be read (${reason}).`, 'Check its rights.');
    }
  }
}

async function* readLines({ path }: InputFile): AsyncGenerator<JsonValue> {
  for await (const { number, bytes, tooLong } of splitLines(createReadStream(path))) {
    if (tooLong) {
      const message = `The line has more than ${MAX_LINE_BYTES} bytes.`;
      yield fault(`${path}:${number}`, 'LINE_TOO_LONG', message, 'Write one document a line.');
    }
    if (bytes.some((byte) => byte > 0x20)) yield valueIn(bytes, `${path}:${number}`);
  }
}

async function* readWhole({ path }: InputFile): AsyncGenerator<JsonValue> {
  const read = valueIn(await readFile(path), path);
  if (!Array.isArray(read.value)) {
    yield read;
    return;
  }
  const items: readonly unknown[] = read.value;
  for (const [index, value] of items.entries()) yield { file: `${path}, item ${index + 1}`, value, problems: [] };
}

function valueIn(bytes: Uint8Array, file: string): JsonValue {
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    const message = 'JSON is written in UTF-8, and these bytes are not.';
    return fault(file, 'ENCODING_BROKEN', message, 'Save it as UTF-8.');
  }
  try {
    return { file, value: JSON.parse(text), problems: [] };
  } catch {
    const { offset, message } = locateJsonError(text) ?? { offset: 0, message: 'It is no JSON.' };
    return fault(file, 'JSON_BROKEN', message, `Repair the JSON at character ${offset + 1}.`);
  }
}

function fault(file: string, code: ProblemCode, message: string, remedy: string): JsonValue {
  const problems = new ProblemList(file);
  problems.add(code, undefined, message, remedy);
  return { file, value: undefined, ...problems.failed() };
}
