import type { Connection } from '../../connect/connection.ts';
import { isIn, sql } from '../../sql/sql.ts';
import type { Moved } from '../tallies/counted.ts';
import type { Words } from './words.ts';

/** Words that no effective quote had before a write, and words that none has after it. */
export interface ChangedWords {
  readonly born: readonly Words[];
  readonly gone: readonly Words[];
}

interface Change {
  readonly words: Words;
  readonly quotes: number;
}

/** What effective quotes that went and came change in the words of the corpus; asked when the quotes are written. */
export async function changedWords(
  connection: Connection,
  { removed, added }: Moved<readonly Words[]>,
): Promise<ChangedWords> {
  const changes = new Map<string, Change>();
  const count = (words: Words, by: 1 | -1): void => {
    changes.set(words.hash, { words, quotes: (changes.get(words.hash)?.quotes ?? 0) + by });
  };
  for (const words of added) count(words, 1);
  for (const words of removed) count(words, -1);
  const moved = [...changes.values()].filter(({ quotes }) => quotes !== 0);
  if (moved.length === 0) return { born: [], gone: [] };
  const counts = await countQuotes(connection, moved);
  const countOf = ({ words }: Change): number => counts.get(words.hash) ?? 0;
  return {
    born: moved.filter((change) => change.quotes > 0 && countOf(change) === change.quotes).map(({ words }) => words),
    gone: moved.filter((change) => change.quotes < 0 && countOf(change) === 0).map(({ words }) => words),
  };
}

async function countQuotes(connection: Connection, changes: readonly Change[]): Promise<ReadonlyMap<string, number>> {
  const hashes = changes.map(({ words }) => words.hash);
  const rows = await connection.all<{ hash: string; quotes: number }>(sql`SELECT words_hash AS hash,
    CAST(COUNT(*) AS INTEGER) AS quotes FROM quote WHERE is_effective = 1 AND ${isIn(sql`words_hash`, hashes)}
    GROUP BY words_hash`);
  return new Map(rows.map(({ hash, quotes }) => [hash, quotes]));
}
