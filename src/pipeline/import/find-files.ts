import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Problem } from '../../corpus/problem.ts';

/** How a file is read, by the ending of its name. */
const FILE_TYPES = { '.json': 'json', '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.txt': 'text' } as const;
export type FileType = (typeof FILE_TYPES)[keyof typeof FILE_TYPES];

/** A file to import. */
export interface InputFile {
  /** As the user named it, or below the folder that the user named. */
  readonly path: string;
  readonly type: FileType;
  readonly bytes: number;
}

export interface FoundFiles {
  readonly files: readonly InputFile[];
  readonly problems: readonly Problem[];
}

/**
 * The files that `paths` name, folders searched to the bottom, each file once, by name. In folders other files (a README) are
 * passed over; named by the user they are a problem.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found = await Promise.all(paths.map(findIn));
  const files = new Map(found.flatMap(({ files: some }) => some).map((file) => [file.path, file]));
  return { files: [...files.values()], problems: found.flatMap(({ problems }) => problems) };
}

async function findIn(path: string): Promise<FoundFiles> {
  const status = await stat(path).catch(() => undefined);
  if (!status) return unreadable(path);
  if (!status.isDirectory()) return named(path, status.size);
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && typeOf(entry.name) !== undefined)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = await Promise.all(names.map(async (name) => named(name, (await stat(name)).size)));
  return { files: files.flatMap((file) => file.files), problems: [] };
}

function named(path: string, bytes: number): FoundFiles {
  const type = typeOf(path);
  if (type !== undefined) return { files: [{ path, type, bytes }], problems: [] };
  const problems = new ProblemList(path);
  const message = `Its name ends in "${extname(path)}"; known endings are ${Object.keys(FILE_TYPES).join(', ')}.`;
  problems.add('FILE_TYPE_UNKNOWN', undefined, message, 'Give it the ending that says what is in it.');
  return { files: [], ...problems.failed() };
}

function unreadable(path: string): FoundFiles {
  const problems = new ProblemList(path);
  problems.add('FILE_UNREADABLE', undefined, 'There is no such file or folder.', 'Check the path.');
  return { files: [], ...problems.failed() };
}

function typeOf(path: string): FileType | undefined {
  const ending = extname(path).toLowerCase();
  return Object.entries(FILE_TYPES).find(([known]) => known === ending)?.[1];
}
