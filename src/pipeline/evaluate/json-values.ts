import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Checked, Problem } from '../../corpus/problem.ts';
import { locateJsonError } from '../../formats/native/locate-json-error.ts';
import { decodeUtf8 } from '../../formats/plain-text/decode-text.ts';
import { findFiles, type InputFile } from '../import/find-files.ts';
import { splitLines } from '../import/split-lines.ts';

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
    if (file.type === 'ndjson') yield* readLines(file);
    else if (file.type === 'json') yield* readWhole(file);
  }
}

async function* readLines({ path }: InputFile): AsyncGenerator<JsonValue> {
  for await (const { number, bytes } of splitLines(createReadStream(path))) {
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
  const { value, problems = [] } = parse(bytes, file);
  return { file, value, problems };
}

function parse(bytes: Uint8Array, file: string): Checked<unknown> {
  const problems = new ProblemList(file);
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    const message = 'JSON is written in UTF-8, and these bytes are not.';
    problems.add('ENCODING_BROKEN', undefined, message, 'Save it as UTF-8.');
    return problems.failed();
  }
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    const { offset, message } = locateJsonError(text) ?? { offset: 0, message: 'It is no JSON.' };
    const line = text.slice(0, offset).split('\n').length;
    problems.add('JSON_BROKEN', `line ${line}, offset ${offset}`, message, 'Repair the JSON there.');
    return problems.failed();
  }
}
