import type { Connection } from '../connect/connection.ts';
import { damagedValue } from '../connect/database-fault.ts';
import { sql } from '../sql/sql.ts';

/** What a write took out of the corpus and put into it, as content hashes. */
export interface Change {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * Moves the corpus revision by a change. The revision is the sum of the hashes of all parts, so it does not depend on the order
 * of imports or on the database: the same corpus has the same revision.
 */
export async function moveRevision(connection: Connection, change: Change): Promise<void> {
  if (change.removed.length + change.added.length === 0) return;
  const [row] = await connection.all<{ revision: string }>(sql`SELECT revision FROM corpus`);
  await connection.run(sql`UPDATE corpus SET revision = ${revisionAfter(row?.revision ?? '0', change)}`);
}

/** The revision after a change: 16 hexadecimal digits. */
export function revisionAfter(revision: string, { added, removed }: Change): string {
  const sum = numberOf(revision.padStart(16, '0')) + sumOf(added) - sumOf(removed);
  return BigInt.asUintN(64, sum).toString(16).padStart(16, '0');
}

function sumOf(hashes: readonly string[]): bigint {
  return hashes.reduce((sum, hash) => sum + numberOf(hash), 0n);
}

/** Throws `DatabaseFault` DATABASE_DAMAGED for a value that is no hash. */
function numberOf(hash: string): bigint {
  const digits = hash.slice(0, 16);
  if (/^[0-9a-f]{16}$/.test(digits)) return BigInt(`0x${digits}`);
  throw damagedValue('A content hash is not hexadecimal.');
}
