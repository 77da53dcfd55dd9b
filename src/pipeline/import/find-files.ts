import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Problem, ProblemCode } from '../../corpus/problem.ts';

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
 * The files that `paths` name, folders searched to the bottom, each file once, under the first name it has. Links to files are
 * followed; links to folders are not, because they can go in circles. In folders other files (a README) are passed over; named
 * by the user they are a problem, and so is what cannot be read.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found = joined(await Promise.all(paths.map(findNamed)));
  return { files: await eachOnce(found.files), problems: found.problems };
}

/** What the user named. */
async function findNamed(path: string): Promise<FoundFiles> {
  const status = await stat(path).catch(reasonOf);
  return typeof status !== 'string' && status.isDirectory() ? findInFolder(path) : fileAt(path, status);
}

async function findInFolder(folder: string): Promise<FoundFiles> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(reasonOf);
  if (typeof entries === 'string') return unreadable(folder, entries);
  const inside = entries.map((entry) => ({ path: join(folder, entry.name), isFolder: entry.isDirectory() }));
  const sorted = inside.sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1));
  const found = await Promise.all(sorted.map(({ path, isFolder }) => (isFolder ? findInFolder : findListed)(path)));
  return joined(found);
}

/** Folders sort as what is in them does, so that all files stand in the order of their whole paths. */
function sortKeyOf({ path, isFolder }: { readonly path: string; readonly isFolder: boolean }): string {
  return isFolder ? `${path}/` : path;
}

/** What stands in a folder and is no folder itself; it may be a link to one. */
async function findListed(path: string): Promise<FoundFiles> {
  if (typeOf(path) === undefined) return NOTHING;
  const status = await stat(path).catch(reasonOf);
  return typeof status !== 'string' && status.isDirectory() ? NOTHING : fileAt(path, status);
}

/** The file at `path`; `status` is the code of the error where there is none. Pipes are not waited for. */
function fileAt(path: string, status: Stats | string): FoundFiles {
  if (typeof status === 'string') return unreadable(path, status);
  const type = typeOf(path);
  if (!status.isFile()) {
    const remedy = 'Write what comes out of it into a file, and import that.';
    return problem(path, 'FILE_UNREADABLE', 'It is a pipe or a device, not a file.', remedy);
  }
  if (type !== undefined) return { files: [{ path, type, bytes: status.size }], problems: [] };
  const message = `Its name ends in "${extname(path)}"; known endings are ${Object.keys(FILE_TYPES).join(', ')}.`;
  return problem(path, 'FILE_TYPE_UNKNOWN', message, 'Give it the ending that says what is in it.');
}

const NOTHING: FoundFiles = { files: [], problems: [] };

function joined(found: readonly FoundFiles[]): FoundFiles {
  return { files: found.flatMap(({ files }) => files), problems: found.flatMap(({ problems }) => problems) };
}

async function eachOnce(files: readonly InputFile[]): Promise<InputFile[]> {
  const places = await Promise.all(files.map(({ path }) => realpath(path).catch(() => path)));
  const firstAt = new Map<string, number>();
  for (const [index, place] of places.entries()) if (!firstAt.has(place)) firstAt.set(place, index);
  return files.filter((_, index) => firstAt.get(places[index] ?? '') === index);
}

function unreadable(path: string, reason: string): FoundFiles {
  if (reason === 'ENOENT')
    return problem(path, 'FILE_UNREADABLE', 'There is no such file or folder.', 'Check the path.');
  return problem(path, 'FILE_UNREADABLE', `It could not be read (${reason}).`, 'Check its rights.');
}

function problem(path: string, code: ProblemCode, message: string, remedy: string): FoundFiles {
  const problems = new ProblemList(path);
  problems.add(code, undefined, message, remedy);
  return { files: [], ...problems.failed() };
}

function typeOf(path: string): FileType | undefined {
  const ending = extname(path).toLowerCase();
  return Object.entries(FILE_TYPES).find(([known]) => known === ending)?.[1];
}

/** The code of an error of the file system: ENOENT, EACCES … */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
