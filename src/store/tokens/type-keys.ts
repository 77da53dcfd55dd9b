import type { Connection } from '../connect/connection.ts';
import { byDialect, sql } from '../sql/sql.ts';
import { nextKey } from '../write/next-key.ts';
import { changeRows } from '../write/tallies/change-rows.ts';

const NAME = { folded: 'text', word: 'text', lemma: 'text', pos: 'text' } as const;

/** So many types are remembered; then it starts anew. */
const MOST_REMEMBERED = 1_000_000;

/** The keys of types by name (see `typeName`); types that are new get a row. */
export async function typeKeys(connection: Connection, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const keys = connection.memory?.typeKeys ?? new Map<string, number>();
  if (keys.size > MOST_REMEMBERED) keys.clear();
  await addKnown(connection, names, keys);
  await addFresh(connection, names, keys);
  return keys;
}

async function addFresh(connection: Connection, names: readonly string[], keys: Map<string, number>): Promise<void> {
  const fresh = names.filter((name) => !keys.has(name));
  if (fresh.length === 0) return;
  const first = await nextKey(connection, 'token_type');
  const rows = fresh.map((name, index) => [first + index, ...name.split(' ')]);
  const change = changeRows(connection, { key: 'integer', ...NAME }, rows);
  await connection.run(sql`INSERT INTO token_type (key, folded, word, lemma, pos, whole_count, quoted_count, clause_count)
    SELECT key, folded, word, lemma, pos, 0, 0, 0 FROM ${change}`);
  fresh.forEach((name, index) => keys.set(name, first + index));
}

async function addKnown(connection: Connection, names: readonly string[], keys: Map<string, number>): Promise<void> {
  const asked = names.filter((name) => !keys.has(name));
  if (asked.length === 0) return;
  const rows = asked.map((name, index) => [index, ...name.split(' ')]);
  const change = changeRows(connection, { place: 'integer', ...NAME }, rows);
  // SQLite keeps the order of a CROSS JOIN: each name is looked up, not each type compared with all names.
  const join = byDialect({ sqlite: sql`CROSS JOIN`, postgres: sql`JOIN` });
  const on = sql`token_type.folded = change.folded AND token_type.word = change.word AND token_type.lemma = change.lemma
    AND token_type.pos = change.pos`;
  const found = await connection.all<{ place: number; key: number }>(
    sql`SELECT change.place, token_type.key FROM ${change} ${join} token_type ON ${on}`,
  );
  for (const { place, key } of found) keys.set(asked[place] ?? '', key);
}
