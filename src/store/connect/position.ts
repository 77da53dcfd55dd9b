import type { DataSource } from 'typeorm';
import { trusted } from '../sql/trusted.ts';

/** What PostgreSQL calls a log sequence number: two hexadecimal numbers, `0/3000148`. */
const POSITION = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i;

/**
 * How far a server is in the log of all changes: the primary has written it, a replica has carried it out. For a server that is
 * both at once, when a replica has just been promoted, the first holds.
 */
export const POSITION_STATEMENT = `SELECT CASE WHEN pg_is_in_recovery()
  THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_insert_lsn() END AS position`;

/** The position of the database, as a text that clients give back to see at least this state; undefined on SQLite, where all do. */
export async function currentPosition(source: DataSource): Promise<string | undefined> {
  if (source.options.type !== 'postgres') return undefined;
  const [row] = trusted<{ position: string }[]>(await source.query(POSITION_STATEMENT));
  return row?.position;
}

/** A position as a number, to be compared with others; undefined for a text that is none. */
export function parsePosition(text: string): bigint | undefined {
  const [, high, low] = POSITION.exec(text) ?? [];
  if (high === undefined || low === undefined) return undefined;
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}
