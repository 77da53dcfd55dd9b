import type { DataSource } from 'typeorm';
import { UserError } from '../../corpus/user-error.ts';
import { ALL_MIGRATIONS } from '../migrations/all-migrations.ts';
import { trusted } from '../sql/trusted.ts';

/** Number of the advisory lock under which processes migrate and write one after another; "whosaid" read as base 36 would not fit. */
export const WRITE_LOCK = 7_406_391;

/**
 * Brings the database to this program's schema. Safe when several processes start at once. Throws `UserError`
 * DATABASE_NEWER when a newer program has been here.
 */
export async function migrate(source: DataSource): Promise<void> {
  if (source.options.type === 'postgres') return migrateLocked(source);
  try {
    await migrateUnlocked(source);
  } catch (error) {
    // Another process may have done it between our look and our write: then there is nothing left to do.
    if (await source.showMigrations().catch(() => true)) throw error;
  }
}

async function migrateLocked(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [WRITE_LOCK]);
    await migrateUnlocked(source);
    await runner.query('SELECT pg_advisory_unlock($1)', [WRITE_LOCK]);
  } finally {
    await runner.release();
  }
}

async function migrateUnlocked(source: DataSource): Promise<void> {
  await refuseNewer(source);
  await source.runMigrations({ transaction: 'all' });
}

async function refuseNewer(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    if (!(await runner.hasTable('whosaid_migration'))) return;
    const rows = trusted<{ name: string }[]>(await runner.query('SELECT name FROM whosaid_migration'));
    const known = new Set(ALL_MIGRATIONS.map((migration) => migration.name));
    const unknown = rows.find((row) => !known.has(row.name));
    if (!unknown) return;
    throw new UserError(
      'DATABASE_NEWER',
      `The database was written by a newer version of Whosaid (${unknown.name}). Update the program, or name another database.`,
    );
  } finally {
    await runner.release();
  }
}
