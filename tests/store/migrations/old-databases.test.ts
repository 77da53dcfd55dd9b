import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { checkDatabase } from '../../../src/pipeline/check/check-corpus-database.ts';
import { importCorpus } from '../../../src/pipeline/import/import-corpus.ts';
import { ALL_MIGRATIONS } from '../../../src/store/migrations/all-migrations.ts';
import { raw } from '../../../src/store/sql/sql.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { testDatabases } from '../../support/databases.ts';

/** Made by `make-old-databases.ts` with the program of each commit that changed a migration. */
const FIXTURES = new URL('fixtures/', import.meta.url);
const NAMES = [...new Set(readdirSync(FIXTURES).map((file) => file.split('.')[0] ?? ''))].toSorted();

/** What the program of an old commit has done in an empty PostgreSQL database. */
interface Dump {
  readonly migrations: readonly string[];
  readonly statements: readonly string[];
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`a database of an earlier commit (${database.name})`, () => {
    let ofNew: Promise<unknown> | undefined;
    it.each(NAMES)('%s opens, is migrated, takes an import and is sound', async (name) => {
      const url = await database.url();
      await restore(name, url);
      const store = await openStore(url);
      await importCorpus(store, ['corpus/articles', 'corpus/annotations']);
      const { findings } = await checkDatabase(store);
      expect(findings.filter(({ ok }) => !ok)).toEqual([]);
      const quotes = await store.read((session) => session.all(raw('SELECT id FROM article WHERE quote_count = 2')));
      expect(quotes).toContainEqual({ id: 'harbour-fire' });
      expect(await indexesOf(store)).toEqual(await (ofNew ??= indexesOfNew(await database.url())));
      await store.close();
    });
  });
}

it('there is a database for every text that a migration has had', () => {
  const last = JSON.parse(read(`${NAMES.at(-1)}.postgres.json.gz`).toString()) as Dump;
  expect(NAMES).toHaveLength(13);
  expect(ALL_MIGRATIONS.map(({ name }) => name)).toEqual(expect.arrayContaining([...last.migrations]));
});

function read(file: string): Buffer {
  return gunzipSync(readFileSync(new URL(file, FIXTURES)));
}

async function restore(name: string, url: string): Promise<void> {
  if (!url.startsWith('postgres:')) return writeFileSync(url, read(`${name}.sqlite.gz`));
  const { migrations, statements, rows } = JSON.parse(read(`${name}.postgres.json.gz`).toString()) as Dump;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
    await client.query('DELETE FROM corpus');
    // References are not in the order of the tables' names.
    await client.query(`SET session_replication_role = 'replica'`);
    for (const [table, content] of Object.entries(rows)) {
      const insert = `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`;
      await client.query(insert, [JSON.stringify(content)]);
    }
    await client.query(
      'CREATE TABLE whosaid_migration (id SERIAL PRIMARY KEY, timestamp BIGINT NOT NULL, name VARCHAR NOT NULL)',
    );
    for (const migration of migrations)
      await client.query('INSERT INTO whosaid_migration (timestamp, name) VALUES ($1, $2)', [
        migration.slice(-13),
        migration,
      ]);
  } finally {
    await client.end();
  }
}

/** Names and definitions of all indexes, without line breaks. */
async function indexesOf(store: Store): Promise<unknown> {
  const statement =
    store.dialect === 'sqlite'
      ? `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name`
      : `SELECT indexname AS name, indexdef AS sql FROM pg_indexes
        WHERE schemaname = 'public' AND tablename <> 'whosaid_migration' ORDER BY 1`;
  const rows = await store.read((session) => session.all<{ name: string; sql: string }>(raw(statement)));
  return rows.map(({ name, sql }) => [name, sql.replace('IF NOT EXISTS ', '').replace(/\s+/g, ' ')]);
}

async function indexesOfNew(url: string): Promise<unknown> {
  const store = await openStore(url);
  try {
    return await indexesOf(store);
  } finally {
    await store.close();
  }
}
