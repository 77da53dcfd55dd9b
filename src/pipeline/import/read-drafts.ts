import { open } from 'node:fs/promises';
import type { Draft } from '../../corpus/draft.ts';
import type { Checked, Problem } from '../../corpus/problem.ts';
import { decodeJson } from '../../formats/native/parse-json.ts';
import { readNativeLine, readNativeText } from '../../formats/native/read-native-text.ts';
import { decodeText } from '../../formats/plain-text/decode-text.ts';
import { readPlainText } from '../../formats/plain-text/read-plain-text.ts';
import type { InputFile } from './find-files.ts';
import { withFailures } from '../reported-problems.ts';
import { lineTooLong, readWholeFile } from './read-file.ts';
import type { ByteLine } from './split-lines.ts';

/** One document of a file: its draft, or what is wrong with it. */
export interface ReadDraft {
  /** The file, with the line for line-based files. */
  readonly file: string;
  readonly draft: Draft | undefined;
  readonly problems: readonly Problem[];
  /** Bytes read for it. */
  readonly bytes: number;
}

/** The kind of the first document in the file, as far as its first bytes tell. */
export async function peekKind(file: InputFile): Promise<Draft['type'] | undefined> {
  if (file.type === 'text') return 'article';
  const handle = await open(file.path).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const [, kind] = /"format"\s*:\s*"whosaid\/(\w+)@/.exec(buffer.toString('latin1', 0, bytesRead)) ?? [];
    return KINDS.find((known) => known === kind);
  } finally {
    await handle.close();
  }
}

const KINDS = ['corpus', 'speakers', 'article', 'annotation', 'corrections'] as const;

/** The document of a file that holds one. */
export async function readWhole({ path, type, bytes }: InputFile): Promise<ReadDraft> {
  const { value: content, problems } = await readWholeFile(path);
  if (problems) return { file: path, draft: undefined, problems, bytes };
  return readDraft(path, content.length, () => (type === 'json' ? readJson(content, path) : readText(content, path)));
}

function readText(bytes: Uint8Array, path: string): Checked<Draft> {
  const decoded = decodeText(bytes, path);
  return decoded.problems ? decoded : readPlainText(decoded.value.text, path);
}

function readJson(bytes: Uint8Array, path: string): Checked<Draft> {
  const decoded = decodeJson(bytes, path);
  return decoded.problems ? decoded : readNativeText(decoded.value, path);
}

/** The document of a line; undefined for an empty one. */
export function readLine(path: string, { number, bytes, size, tooLong }: ByteLine): ReadDraft | undefined {
  const file = `${path}:${number}`;
  if (tooLong) return { file, draft: undefined, ...lineTooLong(file, size), bytes: size + 1 };
  const { value: text, problems } = decodeJson(bytes, file);
  if (problems) return { file, draft: undefined, problems, bytes: size + 1 };
  if (text.trim() === '') return undefined;
  return readDraft(file, size + 1, () => readNativeLine(text, path, number));
}

function readDraft(file: string, bytes: number, read: () => Checked<Draft>): ReadDraft {
  const { value: draft, problems = [] } = withFailures(file, read);
  return { file, draft, problems, bytes };
}
