import type { DataSource } from 'typeorm';
import { isMissing, type DatabaseAddress } from './database-address.ts';
import { connectWriter } from './data-source.ts';
import { databaseReadOnly } from './database-fault.ts';
import { recognisePostgres, recogniseSqlite } from './recognise-database.ts';
import { isWritable } from './sqlite-file.ts';

/** Number of the advisory lock under which processes migrate and write one after another; "whosaid" read as base 36 would not fit. */
export const WRITE_LOCK = 7_406_391;

/**
 * Connects to a database and brings it to this program's schema; one that has it is not written to. Safe when several processes start
 * at once. Gives undefined where a SQLite file has the schema and this process has no right to write. Throws `UserError`
 * DATABASE_FOREIGN, DATABASE_NEWER or DATABASE_READ_ONLY before anything is written.
 */
export function openWriter(address: DatabaseAddress): Promise<DataSource | undefined> {
  return address.dialect === 'sqlite' ? openSqliteWriter(address) : openPostgresWriter(address);
}

async function openSqliteWriter(address: DatabaseAddress): Promise<DataSource | undefined> {
  const state = await recogniseSqlite(address);
  if (!isMissing(address) && !isWritable(address.location)) {
    if (state === 'current') return undefined;
    throw databaseReadOnly(address, 'It has not yet the tables of this version, which must be written.');
  }
  return withSource(address, async (source) => {
    if (state !== 'current') await migrateSqlite(source, address);
  });
}

async function migrateSqlite(source: DataSource, address: DatabaseAddress): Promise<void> {
  try {
    await source.runMigrations({ transaction: 'all' });
  } catch (error) {
    // Another process may have migrated between our look and our write. Then nothing is left to do.
    if ((await recogniseSqlite(address)) !== 'current') throw error;
  }
}

function openPostgresWriter(address: DatabaseAddress): Promise<DataSource> {
  return withSource(address, async (source) => {
    const state = await recognisePostgres(address, (text) => source.query(text));
    if (state !== 'current') await migrateLocked(source, address);
  });
}

async function migrateLocked(source: DataSource, address: DatabaseAddress): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [WRITE_LOCK]);
    // The state may have changed before the lock was granted.
    const state = await recognisePostgres(address, (text) => runner.query(text));
    if (state !== 'current') await source.runMigrations({ transaction: 'all' });
    await runner.query('SELECT pg_advisory_unlock($1)', [WRITE_LOCK]);
  } finally {
    await runner.release();
  }
}

async function withSource(
  address: DatabaseAddress,
  prepare: (source: DataSource) => Promise<void>,
): Promise<DataSource> {
  const source = await connectWriter(address);
  try {
    await prepare(source);
    return source;
  } catch (error) {
    await source.destroy();
    throw error;
  }
}
