import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import sqlite3 from 'sqlite3';
import { importCorpus } from '../src/pipeline/import/import-corpus.ts';
import { openStore } from '../src/store/store.ts';
import { startPostgres } from '../tests/support/postgres-cluster.ts';
import { freshPostgres, freshSqlite } from './fresh-databases.ts';
import { writeCorpusFile } from './write-corpus-file.ts';

/** Bytes of a table or index on disk. */
interface Size {
  readonly owner: string;
  readonly name: string;
  readonly bytes: number;
}

const SQLITE_SIZES = `SELECT COALESCE(tbl_name, 'schema') AS owner, dbstat.name AS name, pgsize AS bytes
  FROM dbstat LEFT JOIN sqlite_schema ON sqlite_schema.name = dbstat.name WHERE aggregate = TRUE`;

const POSTGRES_SIZES = `SELECT relname AS owner, relname AS name, pg_table_size(oid)::float8 AS bytes FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
  UNION ALL SELECT indrelid::regclass::text, indexrelid::regclass::text, pg_relation_size(indexrelid)::float8 FROM pg_index
    WHERE indexrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)`;

const { values } = parseArgs({ options: { articles: { type: 'string', default: '20000' } } });
const articles = Number(values.articles);
const folder = mkdtempSync(join(tmpdir(), 'whosaid-sizes-'));
const cluster = await startPostgres();
try {
  const file = join(folder, 'corpus.ndjson');
  await writeCorpusFile(file, { articles, seed: 1 });
  const sqlite = freshSqlite();
  await fill(sqlite.url, file);
  print('SQLite', await sizesOfSqlite(sqlite.url));
  await sqlite.drop();
  const postgres = await freshPostgres(cluster.url);
  await fill(postgres.url, file);
  print('PostgreSQL', await sizesOfPostgres(postgres.url));
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true });
}

async function fill(url: string, file: string): Promise<void> {
  const store = await openStore(url);
  const { quotes, paragraphs } = await importCorpus(store, [file]);
  await store.close();
  console.log(`${articles} articles, ${paragraphs} paragraphs, ${quotes} quotes`);
}

function sizesOfSqlite(path: string): Promise<Size[]> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(path);
    database.all<Size>(SQLITE_SIZES, (error, rows) => {
      database.close();
      if (error) reject(error);
      else resolve(rows);
    });
  });
}

async function sizesOfPostgres(url: string): Promise<Size[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('VACUUM ANALYZE');
    return (await client.query<Size>(POSTGRES_SIZES)).rows;
  } finally {
    await client.end();
  }
}

/** Largest owner first; below it its indexes. In kB for each 1,000 articles, which is bytes for each article. */
function print(database: string, sizes: readonly Size[]): void {
  const owners = groupByOwner(sizes);
  const ordered = [...owners].sort(([, a], [, b]) => total(b) - total(a));
  console.log(`\n${database}: ${Math.round(total(sizes) / articles)} kB for each 1,000 articles`);
  for (const [owner, parts] of ordered) {
    console.log(`${owner.padEnd(24)}${perThousand(total(parts))}`);
    if (parts.length > 1) for (const { name, bytes } of parts) console.log(`  ${name.padEnd(34)}${perThousand(bytes)}`);
  }
}

function total(sizes: readonly Size[]): number {
  return sizes.reduce((sum, { bytes }) => sum + bytes, 0);
}

function perThousand(bytes: number): string {
  return Math.round(bytes / articles)
    .toLocaleString('en')
    .padStart(8);
}

function groupByOwner(sizes: readonly Size[]): Map<string, Size[]> {
  const owners = new Map<string, Size[]>();
  for (const size of sizes) owners.set(size.owner, [...(owners.get(size.owner) ?? []), size]);
  return owners;
}
