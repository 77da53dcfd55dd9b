import { open, readFile } from 'node:fs/promises';
import type { Draft } from '../../corpus/draft.ts';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Problem, ProblemCode } from '../../corpus/problem.ts';
import { readNativeLine, readNativeText } from '../../formats/native/read-native-text.ts';
import { decodeText, decodeUtf8 } from '../../formats/plain-text/decode-text.ts';
import { readPlainText } from '../../formats/plain-text/read-plain-text.ts';
import type { InputFile } from './find-files.ts';
import { MAX_LINE_BYTES, type ByteLine } from './split-lines.ts';

/** One document of a file: its draft, or what is wrong with it. */
export interface ReadDraft {
  /** The file, with the line for line-based files. */
  readonly file: string;
  readonly draft: Draft | undefined;
  readonly problems: readonly Problem[];
  /** Bytes read for it. */
  readonly bytes: number;
}

/** What there is to say of a file that could not be read. */
export function unreadable({ path }: InputFile, error: unknown): ReadDraft {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  return { ...fault(path, 'FILE_UNREADABLE', `It could not be read (${reason}).`, 'Check its rights.'), bytes: 0 };
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
export async function readWhole(file: InputFile): Promise<ReadDraft> {
  const bytes = await readFile(file.path);
  if (file.type === 'json') return { ...readJson(file.path, bytes), bytes: bytes.length };
  const decoded = decodeText(bytes, file.path);
  const read = decoded.problems ? decoded : readPlainText(decoded.value.text, file.path);
  return { file: file.path, draft: read.value, problems: read.problems ?? [], bytes: bytes.length };
}

function readJson(path: string, bytes: Uint8Array): Omit<ReadDraft, 'bytes'> {
  const text = decodeUtf8(bytes);
  if (text === undefined) return notUtf8(path);
  const read = readNativeText(text, path);
  return { file: path, draft: read.value, problems: read.problems ?? [] };
}

/** The document of a line; undefined for an empty one. */
export function readLine(path: string, line: ByteLine): ReadDraft | undefined {
  const file = `${path}:${line.number}`;
  const bytes = line.bytes.length + 1;
  if (line.tooLong) {
    const message = `The line has more than ${MAX_LINE_BYTES} bytes.`;
    return { ...fault(file, 'LINE_TOO_LONG', message, 'Write one document a line.'), bytes };
  }
  const text = decodeUtf8(line.bytes);
  if (text === undefined) return { ...notUtf8(file), bytes };
  if (text.trim() === '') return undefined;
  const read = readNativeLine(text, path, line.number);
  return { file, draft: read.value, problems: read.problems ?? [], bytes };
}

function notUtf8(file: string): Omit<ReadDraft, 'bytes'> {
  return fault(file, 'ENCODING_BROKEN', 'JSON is written in UTF-8, and these bytes are not.', 'Save it as UTF-8.');
}

function fault(file: string, code: ProblemCode, message: string, remedy: string): Omit<ReadDraft, 'bytes'> {
  const problems = new ProblemList(file);
  problems.add(code, undefined, message, remedy);
  return { file, draft: undefined, ...problems.failed() };
}
