import type { Connection } from '../connect/connection.ts';
import { raw, sql } from '../sql/sql.ts';
import { ITEMS_PER_ARTICLE } from '../full-text/index-words.ts';
import { findingOf, type Finding } from './finding.ts';

/** What the database says of itself: SQLite's pages, foreign keys and full-text indexes; on PostgreSQL the words of every row. */
export async function checkEngine(connection: Connection): Promise<Finding[]> {
  return connection.dialect === 'sqlite' ? checkSqlite(connection) : [await checkVectors(connection)];
}

async function checkSqlite(connection: Connection): Promise<Finding[]> {
  const pages = await connection.all<{ integrity_check: string }>(raw('PRAGMA integrity_check'));
  const keys = await connection.all<{ table: string }>(raw('PRAGMA foreign_key_check'));
  const faults = pages.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  return [
    findingOf('the database file is sound', faults, 'integrity_check: ok'),
    findingOf(
      'every reference leads somewhere',
      keys.map((row) => `a row of ${row.table} points nowhere`),
      'foreign_key_check: ok',
    ),
    await checkIndex(connection, 'paragraph', 'ordinal'),
    await checkIndex(connection, 'quote', 'slot'),
  ];
}

/** The index is sound in itself, and holds exactly the rows of its table. */
async function checkIndex(connection: Connection, table: 'paragraph' | 'quote', item: string): Promise<Finding> {
  const check = `the full-text index of ${table}s is sound and complete`;
  const words = `${table}_words`;
  const sound = await connection.run(raw(`INSERT INTO ${words} (${words}) VALUES ('integrity-check')`)).then(
    () => [],
    (error: unknown) => [error instanceof Error ? error.message : String(error)],
  );
  const rowids = `SELECT article_key * ${ITEMS_PER_ARTICLE} + ${item} AS id FROM ${table}`;
  const indexed = `SELECT id FROM ${words}_docsize`;
  const [row] = await connection.all<{ missing: number; spare: number; rows: number }>(
    raw(`SELECT
    (SELECT COUNT(*) FROM (${rowids} EXCEPT ${indexed})) AS missing,
    (SELECT COUNT(*) FROM (${indexed} EXCEPT ${rowids})) AS spare, (SELECT COUNT(*) FROM ${table}) AS rows`),
  );
  const { missing = 0, spare = 0, rows = 0 } = row ?? {};
  const faults =
    missing + spare === 0 ? sound : [...sound, `${missing} rows are not indexed, ${spare} are indexed in vain`];
  return findingOf(check, faults, `${rows} rows`);
}

async function checkVectors(connection: Connection): Promise<Finding> {
  const [row] = await connection.all<{ missing: number; rows: number }>(sql`SELECT
    CAST(SUM(CASE WHEN words IS NULL THEN 1 ELSE 0 END) AS INTEGER) AS missing, CAST(COUNT(*) AS INTEGER) AS rows
    FROM (SELECT words FROM paragraph UNION ALL SELECT words FROM quote) AS texts`);
  const missing = row?.missing ?? 0;
  const faults = missing === 0 ? [] : [`${missing} rows are not indexed`];
  return findingOf('every paragraph and quote is in the full-text index', faults, `${row?.rows ?? 0} rows`);
}
