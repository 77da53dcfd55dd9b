import type { DataSource, QueryRunner } from 'typeorm';
import { UserError } from '../../corpus/user-error.ts';
import { connectWriter } from '../connect/data-source.ts';
import type { DatabaseAddress } from '../connect/database-address.ts';
import { WRITE_LOCK } from '../connect/migrate.ts';
import { trusted } from '../sql/trusted.ts';

/**
 * Connects to the empty PostgreSQL database at `address` and does `work` there in one transaction, which no other process of
 * ours interrupts. Throws `UserError` DATABASE_UNREACHABLE, or DATABASE_NOT_EMPTY when there are tables already.
 */
export async function buildSite(
  address: DatabaseAddress,
  work: (runner: QueryRunner, source: DataSource) => Promise<void>,
): Promise<void> {
  const source = await connect(address);
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('SELECT pg_advisory_xact_lock($1)', [WRITE_LOCK]);
    await refuseOccupied(runner, address);
    await work(runner, source);
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
    await source.destroy();
  }
}

/** What is said of a database, or a file, that is not as empty as a new one must be. */
export function notEmpty({ shownAs }: DatabaseAddress, found: string): UserError {
  return new UserError(
    'DATABASE_NOT_EMPTY',
    `${shownAs} is there already, with ${found}. "whosaid init" makes new databases only: name another, or remove this one first.`,
  );
}

async function connect(address: DatabaseAddress): Promise<DataSource> {
  try {
    return await connectWriter(address);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      'DATABASE_UNREACHABLE',
      `The database ${address.shownAs} could not be opened: ${reason}. Make it with CREATE DATABASE, or mend the address.`,
    );
  }
}

async function refuseOccupied(runner: QueryRunner, address: DatabaseAddress): Promise<void> {
  const [first] = trusted<{ name: string }[]>(
    await runner.query(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'f', 'v')
      ORDER BY relname LIMIT 1`,
    ),
  );
  if (first) throw notEmpty(address, `a table "${first.name}" in it`);
}
