import type { QueryRunner } from 'typeorm';
import { trusted } from '../sql/trusted.ts';

/** The tables that are divided by article, all four by the key of the article and in the same way, so that joins stay within a part. */
export const DIVIDED_TABLES = ['paragraph', 'quote', 'span', 'mention'] as const;
export type DividedTable = (typeof DIVIDED_TABLES)[number];

/** What a table has beside its columns, as the statements that make it. */
export interface TableShape {
  /** Primary and foreign keys and checks, by name: `FOREIGN KEY (article_key) REFERENCES article(key)`. */
  readonly constraints: readonly { readonly name: string; readonly definition: string }[];
  /** `CREATE INDEX …` of every index that no constraint makes. */
  readonly indexes: readonly string[];
}

/** Reads from PostgreSQL's catalogue how `table` was made, so that no schema is written down twice. */
export async function readShape(runner: QueryRunner, table: DividedTable): Promise<TableShape> {
  const constraints = trusted<{ name: string; definition: string }[]>(
    await runner.query(
      `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
      WHERE conrelid = $1::regclass AND contype IN ('p', 'u', 'f', 'c') ORDER BY contype DESC, conname`,
      [table],
    ),
  );
  const indexes = trusted<{ statement: string }[]>(
    await runner.query(
      `SELECT pg_get_indexdef(indexrelid) AS statement FROM pg_index
      WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
      ORDER BY statement`,
      [table],
    ),
  );
  return { constraints, indexes: indexes.map(({ statement }) => statement) };
}

/** Puts in place of an empty table one of the same columns that is divided by hash of the article's key; it has no parts yet. */
export async function divideTable(runner: QueryRunner, table: DividedTable): Promise<void> {
  await runner.query(`ALTER TABLE ${table} RENAME TO ${table}_undivided`);
  await runner.query(
    `CREATE TABLE ${table} (LIKE ${table}_undivided INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING STORAGE)
    PARTITION BY HASH (article_key)`,
  );
  await runner.query(`DROP TABLE ${table}_undivided`);
}
