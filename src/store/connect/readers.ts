import type { PoolClient } from 'pg';
import type { Database } from 'sqlite3';
import type { DataSource } from 'typeorm';
import { connectReader } from './data-source.ts';
import type { DatabaseAddress } from './database-address.ts';
import { PostgresStatements } from './postgres-statements.ts';
import type { Lease } from './read-session.ts';
import { Slots } from './slots.ts';
import { SqliteStatements } from './sqlite-statements.ts';
import { trusted } from '../sql/trusted.ts';

/** The read connections of a store. */
export interface Readers {
  borrow(signal: AbortSignal): Promise<Lease>;
  close(): Promise<void>;
}

/** Opens `count` read connections: as many DataSources on SQLite, one pool on PostgreSQL. */
export async function openReaders(address: DatabaseAddress, count: number): Promise<Readers> {
  return address.dialect === 'sqlite' ? openSqliteReaders(address, count) : openPostgresReaders(address, count);
}

async function openSqliteReaders(address: DatabaseAddress, count: number): Promise<Readers> {
  const sources = await Promise.all(Array.from({ length: count }, () => connectReader(address, 1)));
  const readers = sources.map((source) => new SqliteStatements(databaseOf(source)));
  const slots = new Slots(readers);
  return {
    async borrow(signal) {
      const reader = await slots.acquire(signal);
      return {
        execute: (text, parameters) => reader.all(text, parameters),
        interrupt: () => Promise.resolve(interruptSqlite(reader.database)),
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

function interruptSqlite(database: Database): void {
  if (trusted<{ open: boolean }>(database).open) database.interrupt();
}

async function openPostgresReaders(address: DatabaseAddress, count: number): Promise<Readers> {
  const source = await connectReader(address, count);
  const slots = new Slots(Array.from({ length: count }, (_, index) => index));
  const prepared = new WeakMap<PoolClient, PostgresStatements>();
  const statementsOf = (client: PoolClient): PostgresStatements => {
    const statements = prepared.get(client) ?? new PostgresStatements(client);
    prepared.set(client, statements);
    return statements;
  };
  return {
    async borrow(signal) {
      const slot = await slots.acquire(signal);
      const runner = source.createQueryRunner();
      const release = async (): Promise<void> => {
        await runner.release();
        slots.release(slot);
      };
      try {
        const client = trusted<PoolClient>(await runner.connect());
        const statements = statementsOf(client);
        return {
          execute: (text, parameters) => statements.all(text, parameters),
          interrupt: () => interruptPostgres(source, client),
          release,
        };
      } catch (error) {
        await release();
        throw error;
      }
    },
    close: () => source.destroy(),
  };
}

/** Asks the server, over another connection of the pool, to stop what the client is doing. */
async function interruptPostgres(source: DataSource, client: PoolClient): Promise<void> {
  try {
    const { processID } = trusted<{ processID: number }>(client);
    await source.query('SELECT pg_cancel_backend($1)', [processID]);
  } catch {
    // A server that cannot be reached has stopped, or will when it finds that nobody reads its answer.
  }
}
