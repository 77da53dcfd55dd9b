import type { Database } from 'sqlite3';
import { closeSectionsOf } from '../memory/shared-memory.ts';
import { trusted } from '../sql/trusted.ts';
import type { Readers, ReadersOptions } from './lease.ts';
import { Slots } from './slots.ts';
import { closeSqlite, openSqlite, readModeOf } from './sqlite-file.ts';
import type { SqliteStatements } from './sqlite-statements.ts';

/** Opens `count` read connections to a SQLite file. */
export async function openSqliteReaders(path: string, { count, memory, mmapBytes }: ReadersOptions): Promise<Readers> {
  const mode = readModeOf(path);
  const readers = await openAll(Array.from({ length: count }, () => openSqlite(path, mode, memory)));
  await Promise.all(readers.map((reader) => reader.all('PRAGMA query_only = ON', [])));
  // SQLite lowers it to what its build allows, 2 GB.
  await Promise.all(readers.map((reader) => reader.all(`PRAGMA mmap_size = ${mmapBytes}`, [])));
  const slots = new Slots(readers);
  const source = { memory };
  return {
    memory,
    spares: 0,
    hasCopies: false,
    async borrow({ cancellation }) {
      const reader = await slots.acquire(cancellation);
      return {
        source,
        execute: (text, parameters) => reader.all(text, parameters),
        async begin() {
          await reader.all('BEGIN', []);
        },
        alwaysBegins: false,
        interrupt: () => Promise.resolve(interrupt(reader.database)),
        release: () => Promise.resolve(slots.release(reader)),
      };
    },
    // Waits for the connections that are lent: after a change of the file their sessions end on the former one.
    async close() {
      await Promise.all(readers.map(async () => closeSqlite(await slots.acquire())));
      closeSectionsOf(source);
    },
  };
}

/** All connections, or none: those that open beside one that does not are closed again. */
async function openAll(opening: readonly Promise<SqliteStatements>[]): Promise<readonly SqliteStatements[]> {
  const results = await Promise.allSettled(opening);
  const opened = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = results.find((result) => result.status === 'rejected');
  if (!failed) return opened;
  await Promise.all(opened.map(closeSqlite));
  throw failed.reason;
}

function interrupt(database: Database): void {
  if (trusted<{ open: boolean }>(database).open) database.interrupt();
}
