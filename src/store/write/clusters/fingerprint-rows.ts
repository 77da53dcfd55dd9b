import type { Connection } from '../../connect/connection.ts';
import { WordsFingerprintRow } from '../../rows/words-fingerprint-row.ts';
import { isIn, sql } from '../../sql/sql.ts';
import { insertRows } from '../insert-rows.ts';
import { changeRows } from '../tallies/change-rows.ts';
import type { Words } from './words.ts';

/** Writes the fingerprints of new words, in the order of the table, so that each page of it is written once. */
export async function insertFingerprints(connection: Connection, words: readonly Words[]): Promise<void> {
  const rows = words.flatMap(({ hash, fingerprints }) =>
    fingerprints.map((fingerprint) => ({ fingerprint, wordsHash: hash })),
  );
  await insertRows(
    connection,
    WordsFingerprintRow,
    rows.sort((a, b) => a.fingerprint - b.fingerprint),
  );
}

/** Takes the fingerprints of words away that no quote has any more. */
export async function removeFingerprints(connection: Connection, words: readonly Words[]): Promise<void> {
  if (words.length === 0) return;
  const rows = changeRows(
    connection,
    { fingerprint: 'integer', words_hash: 'text' },
    words.flatMap(({ hash, fingerprints }) => fingerprints.map((fingerprint) => [fingerprint, hash])),
  );
  await connection.run(sql`DELETE FROM words_fingerprint WHERE (fingerprint, words_hash) IN
    (SELECT fingerprint, words_hash FROM ${rows})`);
}

/** How many words have each of some fingerprints; those that fewer than two have may be left out. */
export type FingerprintCounts = ReadonlyMap<number, number>;

/** How many words have each fingerprint; those that fewer than two have are left out. */
export async function countByFingerprint(
  connection: Connection,
  fingerprints: Iterable<number>,
): Promise<FingerprintCounts> {
  const wanted = [...new Set(fingerprints)];
  if (wanted.length === 0) return new Map();
  const rows = await connection.all<{ fingerprint: number; words: number }>(sql`SELECT fingerprint,
    CAST(COUNT(*) AS INTEGER) AS words FROM words_fingerprint WHERE ${isIn(sql`fingerprint`, wanted)}
    GROUP BY fingerprint HAVING COUNT(*) > 1`);
  return new Map(rows.map(({ fingerprint, words }) => [fingerprint, words]));
}

/** The words that have one of the fingerprints, in the order of their hashes. */
export async function wordsWithFingerprints(
  connection: Connection,
  fingerprints: readonly number[],
): Promise<readonly WordsFingerprintRow[]> {
  if (fingerprints.length === 0) return [];
  return connection.all<WordsFingerprintRow>(sql`SELECT fingerprint, words_hash AS "wordsHash" FROM words_fingerprint
    WHERE ${isIn(sql`fingerprint`, fingerprints)} ORDER BY fingerprint, words_hash`);
}
