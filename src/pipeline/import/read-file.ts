import { open, type FileHandle } from 'node:fs/promises';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Checked, ProblemCode } from '../../corpus/problem.ts';

/** Largest document: a file that holds one, or a line. An article has at most 16 MiB of text. */
export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** Bytes asked for at a time. */
const CHUNK_BYTES = 256 * 1024;

/**
 * The bytes of a file that holds one document. Its size is looked at first: a file of more than `MAX_DOCUMENT_BYTES` is refused without
 * being read, and one that grows meanwhile when the limit is reached.
 */
export async function readWholeFile(path: string): Promise<Checked<Uint8Array>> {
  try {
    return await withFile(path, (file) => readUpToLimit(path, file));
  } catch (error) {
    return unreadableFile(path, error);
  }
}

async function readUpToLimit(path: string, file: FileHandle): Promise<Checked<Uint8Array>> {
  const { size } = await file.stat();
  if (size > MAX_DOCUMENT_BYTES) return tooLarge(path, size);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (let room = size + 1; bytes <= MAX_DOCUMENT_BYTES; room = CHUNK_BYTES) {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(room), 0, room, null);
    if (bytesRead === 0) return { value: parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts) };
    parts.push(buffer.subarray(0, bytesRead));
    bytes += bytesRead;
  }
  return tooLarge(path, bytes);
}

/** The problem of a document that is larger than is read. `bytes` is what is known of its size. */
function tooLarge(path: string, bytes: number): { readonly problems: Checked<never>['problems'] & object } {
  const message = `It has ${bytes} bytes or more; a document has at most ${MAX_DOCUMENT_BYTES}.`;
  const remedy = 'Divide it, or write one document a line into a file that ends in .ndjson.';
  return problemOf(path, 'DOCUMENT_TOO_LARGE', message, remedy);
}

/** The problem of a line that is too long. */
export function lineTooLong(file: string, bytes: number): ReturnType<typeof tooLarge> {
  const message = `It has ${bytes} bytes or more; a document has at most ${MAX_DOCUMENT_BYTES}.`;
  return problemOf(file, 'LINE_TOO_LONG', message, 'Write one document a line, into a file that ends in .ndjson.');
}

/**
 * The bytes of a file from its beginning to the end that it has now: what is added meanwhile is left for the next run. Every chunk is
 * written over by the next one, so that reading takes no memory.
 */
export async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  const { size } = await file.stat();
  const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, size));
  for (let left = size; left > 0;) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, left), size - left);
    if (bytesRead === 0) return;
    left -= bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The problem of a file that the file system does not let the program read. Throws any other error. */
export function unreadableFile(path: string, error: unknown): ReturnType<typeof tooLarge> {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
  return problemOf(path, 'FILE_UNREADABLE', `It could not be read (${String(error.code)}).`, 'Check its rights.');
}

async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

function problemOf(path: string, code: ProblemCode, message: string, remedy: string) {
  const problems = new ProblemList(path);
  problems.add(code, undefined, message, remedy);
  return problems.failed();
}
