import { accessSync, constants, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import sqlite3, { type Database } from 'sqlite3';
import { SharedMemory } from '../memory/shared-memory.ts';
import { SqliteStatements } from './sqlite-statements.ts';

/** How long a connection waits for another process's lock, in milliseconds. */
export const BUSY_TIMEOUT_MS = 5000;

/**
 * How a file is opened to read it. `shared`: beside writers; SQLite makes the files -wal and -shm. `unshared`: the same, but without the
 * right to make them. `immutable`: no lock and no other file; right only while no process writes.
 */
export type ReadMode = 'shared' | 'unshared' | 'immutable';

const FLAGS: Readonly<Record<ReadMode, number>> = {
  shared: sqlite3.OPEN_READWRITE,
  unshared: sqlite3.OPEN_READONLY,
  immutable: sqlite3.OPEN_READONLY | sqlite3.OPEN_URI,
};

/** Opens an existing file to read it. Its statements are kept prepared in `memory`; without one, none is. */
export async function openSqlite(
  path: string,
  mode: ReadMode,
  memory = new SharedMemory(0),
): Promise<SqliteStatements> {
  const name = mode === 'immutable' ? `${pathToFileURL(path).href}?immutable=1` : path;
  const database = await new Promise<Database>((resolve, reject) => {
    const opened = new sqlite3.Database(name, FLAGS[mode], (error) => (error ? reject(error) : resolve(opened)));
  });
  database.configure('busyTimeout', BUSY_TIMEOUT_MS);
  return new SqliteStatements(database, memory);
}

/** Closes what `openSqlite` has opened. */
export async function closeSqlite(statements: SqliteStatements): Promise<void> {
  await statements.finalize();
  await new Promise<void>((resolve, reject) => {
    statements.database.close((error) => (error ? reject(error) : resolve()));
  });
}

/** How this process can read a file. Committed transactions may be in -wal alone, so that a file is not immutable beside one. */
export function readModeOf(path: string): ReadMode {
  if (isWritable(path)) return 'shared';
  return hasWal(path) ? 'unshared' : 'immutable';
}

/** How a file can be looked at so that no byte of it changes and no other file appears, as long as this is possible. */
export function lookModeOf(path: string): ReadMode {
  return hasWal(path) ? 'unshared' : 'immutable';
}

/** Whether this process may write an existing file and the files that SQLite puts beside it. */
export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Tells a file from another one of the same name; undefined when there is none. */
export function fileIdentity(path: string): string | undefined {
  const stat = statOf(path);
  return stat && `${stat.dev}:${stat.ino}`;
}

/** What the system knows of a file; undefined when there is none. */
export function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function hasWal(path: string): boolean {
  return (statOf(`${path}-wal`)?.size ?? 0) > 0;
}
