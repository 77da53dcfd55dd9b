import 'reflect-metadata';
import sqlite3 from 'sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ALL_MIGRATIONS } from '../migrations/all-migrations.ts';
import { ALL_ROWS } from '../rows/all-rows.ts';
import type { DatabaseAddress } from './database-address.ts';
import { trusted } from '../sql/trusted.ts';
import { BUSY_TIMEOUT_MS } from './sqlite-file.ts';

/** How long a PostgreSQL server may take to let us in, in milliseconds. */
export const CONNECT_TIMEOUT_MS = 5000;

/** One for the transaction, and what TypeORM takes beside it. */
const WRITER_POOL = 3;

/** TypeORM asks for `verbose()`, which records a stack trace with every statement; ours does without. */
const QUIET_SQLITE: unknown = Object.assign(trusted<object>(Object.create(sqlite3)), { verbose: () => sqlite3 });

const SHARED = {
  entities: [...ALL_ROWS],
  migrations: [...ALL_MIGRATIONS],
  migrationsTableName: 'whosaid_migration',
  synchronize: false,
  logging: false,
  invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
} satisfies Partial<DataSourceOptions>;

/** A connected DataSource that may write. On SQLite it is one connection: give it to one transaction at a time. */
export async function connectWriter(address: DatabaseAddress): Promise<DataSource> {
  if (address.dialect === 'postgres') return new DataSource(postgresOptions(address)).initialize();
  const source = await new DataSource({ ...sqliteOptions(address), enableWAL: true }).initialize();
  await source.query('PRAGMA synchronous = FULL');
  return source;
}

function sqliteOptions(address: DatabaseAddress): Extract<DataSourceOptions, { type: 'sqlite' }> {
  return { ...SHARED, type: 'sqlite', database: address.location, driver: QUIET_SQLITE, busyTimeout: BUSY_TIMEOUT_MS };
}

function postgresOptions(address: DatabaseAddress): DataSourceOptions {
  return {
    ...SHARED,
    type: 'postgres',
    url: address.location,
    applicationName: 'whosaid',
    // uuid-ossp and friends are not needed, and creating an extension needs rights that a reader lacks.
    installExtensions: false,
    extra: { max: WRITER_POOL, connectionTimeoutMillis: CONNECT_TIMEOUT_MS },
  };
}
