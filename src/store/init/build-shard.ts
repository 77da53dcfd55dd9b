import type { QueryRunner } from 'typeorm';
import type { DatabaseAddress } from '../connect/database-address.ts';
import { connectWriter } from '../connect/data-source.ts';
import { ALL_MIGRATIONS } from '../migrations/all-migrations.ts';
import { buildSite } from './build-site.ts';
import { DIVIDED_TABLES } from './table-shape.ts';

/**
 * Makes the given parts of each divided table in the empty database of a shard: copies of the table as the migrations make it,
 * with primary key and indexes. The rest of the schema does not stay, so that nobody takes a shard for a corpus.
 */
export async function buildShard(address: DatabaseAddress, parts: readonly number[]): Promise<void> {
  await buildSite(address, async (runner) => {
    const migrations = ALL_MIGRATIONS.map((migrationClass) => new migrationClass());
    for (const migration of migrations) await migration.up(runner);
    await copyTables(runner, parts);
    for (const migration of [...migrations].reverse()) await migration.down(runner);
  });
}

/** Takes the parts away again, where the corpus that they were made for could not be made. */
export async function clearShard(address: DatabaseAddress, parts: readonly number[]): Promise<void> {
  const source = await connectWriter(address);
  const names = DIVIDED_TABLES.flatMap((table) => parts.map((part) => `${table}_${part}`));
  await source.query(`DROP TABLE IF EXISTS ${names.join(', ')}`).finally(() => source.destroy());
}

async function copyTables(runner: QueryRunner, parts: readonly number[]): Promise<void> {
  for (const table of DIVIDED_TABLES) {
    for (const part of parts) await runner.query(`CREATE TABLE ${table}_${part} (LIKE ${table} INCLUDING ALL)`);
  }
}
