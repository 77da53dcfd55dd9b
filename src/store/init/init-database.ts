import { MigrationExecutor, type QueryRunner } from 'typeorm';
import { UserError } from '../../corpus/user-error.ts';
import { isMissing, parseDatabaseUrl, type DatabaseAddress } from '../connect/database-address.ts';
import { openWriter } from '../connect/migrate.ts';
import { buildShard, clearShard } from './build-shard.ts';
import { buildSite, notEmpty } from './build-site.ts';
import { declareShard } from './declare-shard.ts';
import { checkLayout, type Layout } from './layout.ts';
import { partitionTables } from './partition-tables.ts';
import { partsOfShard, shardTables } from './shard-tables.ts';
import { DIVIDED_TABLES } from './table-shape.ts';

/** What is asked of a new database. */
export interface InitOptions {
  /** Parts of each divided table, 2 to 1,024; undefined: one for each shard, or whole tables. */
  readonly partitions?: number | undefined;
  /** URLs of empty PostgreSQL databases that are to hold the parts. */
  readonly shards?: readonly string[] | undefined;
}

/** What was made. */
export interface NewDatabase {
  /** Address without password. */
  readonly database: string;
  /** The tables that are divided by article; none in a database of whole tables. */
  readonly divided: readonly string[];
  /** Parts of each divided table. */
  readonly partitions: number;
  /** Addresses without passwords; none: the parts are in the database itself. */
  readonly shards: readonly string[];
}

/**
 * Makes an empty corpus database at `url` (see `parseDatabaseUrl`): a SQLite file, or the tables of an empty PostgreSQL database.
 * It is made as a whole or not at all. Throws `UserError` DATABASE_NOT_EMPTY where something is already, BAD_ARGUMENT for a layout
 * that cannot be, DATABASE_UNREACHABLE.
 */
export async function initDatabase(url: string, options: InitOptions = {}): Promise<NewDatabase> {
  const address = parseDatabaseUrl(url);
  const shards = (options.shards ?? []).map(parseDatabaseUrl);
  const layout = { shards, partitions: options.partitions ?? shards.length };
  checkLayout(address, layout);
  if (address.dialect === 'sqlite') await initSqlite(address);
  else await initPostgres(address, layout);
  return {
    database: address.shownAs,
    divided: layout.partitions === 0 ? [] : DIVIDED_TABLES,
    partitions: layout.partitions,
    shards: shards.map(({ shownAs }) => shownAs),
  };
}

async function initSqlite(address: DatabaseAddress): Promise<void> {
  if (!isMissing(address)) throw notEmpty(address, 'a file of that name');
  const source = await openWriter(address);
  await source?.destroy();
}

/** The shards' parts come first, so that the coordinator can be seen to reach them before it is there itself. */
async function initPostgres(address: DatabaseAddress, layout: Layout): Promise<void> {
  const made: (() => Promise<void>)[] = [];
  try {
    await buildSite(address, async (runner, source) => {
      await new MigrationExecutor(source, runner).executePendingMigrations();
      for (const [index, shard] of layout.shards.entries()) {
        const parts = partsOfShard(layout.partitions, index, layout.shards.length);
        await buildShard(shard, parts);
        made.push(() => clearShard(shard, parts));
      }
      await divide(runner, layout);
    });
  } catch (error) {
    for (const undo of made) await undo();
    throw error;
  }
}

async function divide(runner: QueryRunner, { partitions, shards }: Layout): Promise<void> {
  if (partitions === 0) return;
  if (shards.length === 0) return partitionTables(runner, partitions);
  await runner.query('CREATE EXTENSION IF NOT EXISTS postgres_fdw');
  for (const [index, { location }] of shards.entries()) await declareShard(runner, index, location);
  try {
    await shardTables(runner, partitions, shards.length);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError('DATABASE_UNREACHABLE', `The database does not reach its shards: ${reason}. Nothing was made.`);
  }
}
