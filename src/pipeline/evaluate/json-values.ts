import type { Problem } from '../../corpus/problem.ts';
import { decodeJson, parseJson } from '../../formats/native/parse-json.ts';
import { findFiles, type InputFile } from '../import/find-files.ts';
import { lineTooLong, readWholeFile, unreadableFile } from '../import/read-file.ts';
import { fileLines } from '../import/split-lines.ts';

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
  for (const problem of problems) yield wrong(problem.file, [problem]);
  for (const file of files) {
    if (file.type === 'ndjson') yield* readLines(file);
    else if (file.type === 'json') yield* readWhole(file);
  }
}

async function* readLines({ path }: InputFile): AsyncGenerator<JsonValue> {
  try {
    for await (const { number, bytes, size, tooLong } of fileLines(path)) {
      const file = `${path}:${number}`;
      if (tooLong) yield wrong(file, lineTooLong(file, size).problems);
      else if (bytes.some((byte) => byte > 0x20)) yield valueIn(bytes, file);
    }
  } catch (error) {
    yield wrong(path, unreadableFile(path, error).problems);
  }
}

async function* readWhole({ path }: InputFile): AsyncGenerator<JsonValue> {
  const { value: bytes, problems } = await readWholeFile(path);
  const read = problems ? wrong(path, problems) : valueIn(bytes, path);
  if (!Array.isArray(read.value)) {
    yield read;
    return;
  }
  const items: readonly unknown[] = read.value;
  for (const [index, value] of items.entries()) yield { file: `${path}, item ${index + 1}`, value, problems: [] };
}

function valueIn(bytes: Uint8Array, file: string): JsonValue {
  const decoded = decodeJson(bytes, file);
  if (decoded.problems) return wrong(file, decoded.problems);
  const { value, problems = [] } = parseJson(decoded.value, file);
  return { file, value, problems };
}

function wrong(file: string, problems: readonly Problem[]): JsonValue {
  return { file, value: undefined, problems };
}
