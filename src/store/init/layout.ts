import { UserError } from '../../corpus/user-error.ts';
import type { DatabaseAddress } from '../connect/database-address.ts';

/** How the tables of a new database are to be laid out. */
export interface Layout {
  /** Parts of each divided table; 0: whole tables. */
  readonly partitions: number;
  /** The empty PostgreSQL databases that are to hold the parts; none: the database itself does. */
  readonly shards: readonly DatabaseAddress[];
}

const MOST_PARTITIONS = 1024;

/** Throws `UserError` BAD_ARGUMENT when the database at `address` cannot be laid out so. */
export function checkLayout(address: DatabaseAddress, { partitions, shards }: Layout): void {
  if (partitions === 0 && shards.length === 0) return;
  if (address.dialect === 'sqlite')
    throw badLayout(
      'A SQLite file is not divided. Name a PostgreSQL database: --db postgres://user:password@host/name.',
    );
  if (shards.some(({ dialect }) => dialect !== 'postgres'))
    throw badLayout('A shard is a PostgreSQL database: postgres://user:password@host/name.');
  if (new Set([address, ...shards].map(({ location }) => location)).size <= shards.length)
    throw badLayout('A database is named twice. Give each shard a database of its own.');
  if (shards.length === 1) throw badLayout('One shard divides nothing. Name two or more, or leave --shards out.');
  if (partitions < Math.max(2, shards.length) || partitions > MOST_PARTITIONS)
    throw badLayout(
      `${partitions} partitions cannot be: take 2 to ${MOST_PARTITIONS}, and at least one for each shard.`,
    );
}

function badLayout(message: string): UserError {
  return new UserError('BAD_ARGUMENT', message);
}
