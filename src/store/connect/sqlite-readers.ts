import type { Database } from 'sqlite3';
import { trusted } from '../sql/trusted.ts';
import type { Readers, ReadersOptions } from './lease.ts';
import { Slots } from './slots.ts';
import { closeSqlite, openSqlite, readModeOf } from './sqlite-file.ts';

/** Opens `count` read connections to a SQLite file. */
export async function openSqliteReaders(path: string, { count, memory }: ReadersOptions): Promise<Readers> {
  const mode = readModeOf(path);
  const readers = await Promise.all(Array.from({ length: count }, () => openSqlite(path, mode, memory)));
  await Promise.all(readers.map((reader) => reader.all('PRAGMA query_only = ON', [])));
  const slots = new Slots(readers);
  const source = { memory };
  return {
    memory,
    spares: 0,
    hasCopies: false,
    async borrow({ signal }) {
      const reader = await slots.acquire(signal);
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
    },
  };
}

function interrupt(database: Database): void {
  if (trusted<{ open: boolean }>(database).open) database.interrupt();
}
