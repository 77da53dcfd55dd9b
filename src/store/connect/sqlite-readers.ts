import type { Database } from 'sqlite3';
import type { DataSource } from 'typeorm';
import { trusted } from '../sql/trusted.ts';
import { connectReader } from './data-source.ts';
import type { DatabaseAddress } from './database-address.ts';
import type { SharedMemory } from '../memory/shared-memory.ts';
import type { Readers } from './lease.ts';
import { Slots } from './slots.ts';
import { SqliteStatements } from './sqlite-statements.ts';

/** Opens `count` read connections to a SQLite file. */
export async function openSqliteReaders(
  address: DatabaseAddress,
  count: number,
  memory: SharedMemory,
): Promise<Readers> {
  const sources = await Promise.all(Array.from({ length: count }, () => connectReader(address)));
  const readers = sources.map((source) => new SqliteStatements(databaseOf(source), memory));
  const slots = new Slots(readers);
  return {
    memory,
    spares: 0,
    hasCopies: false,
    async borrow({ signal }) {
      const reader = await slots.acquire(signal);
      return {
        execute: (text, parameters) => reader.all(text, parameters),
        async begin() {
          await reader.all('BEGIN', []);
        },
        alwaysBegins: false,
        interrupt: () => Promise.resolve(interrupt(reader.database)),
        release: () => Promise.resolve(slots.release(reader)),
      };
    },
    async close() {
      await Promise.all(readers.map((reader) => reader.finalize()));
      await Promise.all(sources.map((source) => source.destroy()));
    },
  };
}

function databaseOf({ driver }: DataSource): Database {
  return trusted<{ databaseConnection: Database }>(driver).databaseConnection;
}

function interrupt(database: Database): void {
  if (trusted<{ open: boolean }>(database).open) database.interrupt();
}
