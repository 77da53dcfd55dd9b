import type { DataSource, QueryRunner } from 'typeorm';
import { connectReader } from './data-source.ts';
import type { DatabaseAddress } from './database-address.ts';
import type { Lease } from './read-session.ts';
import { Slots } from './slots.ts';
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
  const slots = new Slots(sources);
  return {
    async borrow(signal) {
      const source = await slots.acquire(signal);
      const runner = source.createQueryRunner();
      return {
        runner,
        interrupt: () => Promise.resolve(interruptSqlite(source)),
        release: () => Promise.resolve(slots.release(source)),
      };
    },
    async close() {
      await Promise.all(sources.map((source) => source.destroy()));
    },
  };
}

async function openPostgresReaders(address: DatabaseAddress, count: number): Promise<Readers> {
  const source = await connectReader(address, count);
  const slots = new Slots(Array.from({ length: count }, (_, index) => index));
  return {
    async borrow(signal) {
      const slot = await slots.acquire(signal);
      const runner = source.createQueryRunner();
      return {
        runner,
        interrupt: () => interruptPostgres(source, runner),
        release: async () => {
          await runner.release();
          slots.release(slot);
        },
      };
    },
    close: () => source.destroy(),
  };
}

function interruptSqlite(source: DataSource): void {
  const { databaseConnection } = trusted<{ databaseConnection: { interrupt(): void; open: boolean } }>(source.driver);
  if (databaseConnection.open) databaseConnection.interrupt();
}

/** Asks the server, over another connection of the pool, to stop what the runner's connection is doing. */
async function interruptPostgres(source: DataSource, runner: QueryRunner): Promise<void> {
  try {
    const { processID } = trusted<{ processID: number }>(await runner.connect());
    await source.query('SELECT pg_cancel_backend($1)', [processID]);
  } catch {
    // A server that cannot be reached has stopped, or will when it finds that nobody reads its answer.
  }
}
