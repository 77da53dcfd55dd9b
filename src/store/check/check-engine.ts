import type { Connection } from '../connect/connection.ts';
import { faultOf } from '../connect/database-fault.ts';
import { raw, sql } from '../sql/sql.ts';
import { ITEMS_PER_ARTICLE } from '../full-text/index-words.ts';
import { findingOf, type Finding } from './finding.ts';

/** SQLite's own look at every page of the file, and at the order of tables and indexes. PostgreSQL has no such check. */
export async function checkPages(connection: Connection): Promise<Finding[]> {
  if (connection.dialect !== 'sqlite') return [];
  return [findingOf('the database file is sound', await pageFaults(connection), 'integrity_check: ok')];
}

/** What the database says of itself: foreign keys and full-text indexes; on PostgreSQL the words of every row. */
export async function checkEngine(connection: Connection): Promise<Finding[]> {
  return connection.dialect === 'sqlite' ? checkSqlite(connection) : [await checkVectors(connection)];
}

async function checkSqlite(connection: Connection): Promise<Finding[]> {
  const keys = await connection.all<{ table: string }>(raw('PRAGMA foreign_key_check'));
  return [
    findingOf(
      'every reference leads somewhere',
      keys.map((row) => `a row of ${row.table} points nowhere`),
      'foreign_key_check: ok',
    ),
    await checkIndex(connection, 'paragraph', 'ordinal'),
    await checkIndex(connection, 'quote', 'slot'),
  ];
}

/** What is wrong with pages and indexes, with the tables that they belong to. */
async function pageFaults(connection: Connection): Promise<string[]> {
  const all = await integrityFaults(connection, 'PRAGMA integrity_check');
  if (all.length === 0) return [];
  // Damage ends the check of the whole file and hides what was found before. So each table is checked on its own.
  const faults: string[] = [];
  const tables = await connection.all<{ name: string }>(raw(`SELECT name FROM sqlite_master WHERE type = 'table'`));
  for (const { name } of tables) {
    const found = await integrityFaults(connection, `PRAGMA integrity_check('${name}')`);
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  return faults.length > 0 ? faults : all;
}

async function integrityFaults(connection: Connection, pragma: string): Promise<string[]> {
  try {
    const rows = await connection.all<{ integrity_check: string }>(raw(pragma));
    return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  } catch (error) {
    if (faultOf(error)?.code !== 'DATABASE_DAMAGED') throw error;
    return [messageOf(error)];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The index is sound in itself, and holds exactly the rows of its table. */
async function checkIndex(connection: Connection, table: 'paragraph' | 'quote', item: string): Promise<Finding> {
  const check = `the full-text index of ${table}s is sound and complete`;
  const words = `${table}_words`;
  const sound = await connection.run(raw(`INSERT INTO ${words} (${words}) VALUES ('integrity-check')`)).then(
    () => [],
    // FTS5 checks itself at an INSERT. Where that is refused, the comparison below has to do.
    (error: unknown) => (faultOf(error)?.code === 'DATABASE_READ_ONLY' ? [] : [messageOf(error)]),
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
