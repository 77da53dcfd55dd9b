import type { Connection } from '../connect/connection.ts';
import { isIn, raw, sql } from '../sql/sql.ts';

/** What a type of tokens can be asked for. */
export type TypeAttribute = 'word' | 'folded' | 'lemma' | 'pos';

/** One attribute of each of the types, by key. */
export async function attributeOf(
  connection: Connection,
  attribute: TypeAttribute,
  keys: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await connection.all<{ key: number; value: string }>(
    sql`SELECT key, ${raw(attribute)} AS value FROM token_type WHERE ${isIn(sql`key`, keys)}`,
  );
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** The types that have one of the forms, each with its form. */
export async function typesWithForms(
  connection: Connection,
  attribute: TypeAttribute,
  forms: readonly string[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await connection.all<{ key: number; value: string }>(
    sql`SELECT key, ${raw(attribute)} AS value FROM token_type WHERE ${isIn(raw(attribute), forms)}`,
  );
  return new Map(rows.map(({ key, value }) => [key, value]));
}
