import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import sqlite3 from 'sqlite3';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID } from '../../../src/store/migrations/6-mark-database.ts';
import { ALL_MIGRATIONS } from '../../../src/store/migrations/all-migrations.ts';
import { corpusFacts } from '../../../src/store/read/aggregates/of-corpus.ts';
import { openStore } from '../../../src/store/store.ts';
import { buildArticle } from '../../support/builders.ts';
import { testDatabases } from '../../support/databases.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeArticles } from '../../support/write.ts';

const [sqlite, postgres] = testDatabases();

/** What a later version of the program would leave behind, beside all migrations of this one. */
const NEWER = `INSERT INTO whosaid_migration (timestamp, name) VALUES (9999999999999, 'Future9999999999999')`;

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`a database that is not of this version (${database.name})`, () => {
    it('is refused when a newer version has migrated it, and nothing is written', async () => {
      const url = await database.url();
      await (await openStore(url)).close();
      await execute(url, NEWER);
      const before = await contentOf(url);
      await expect(openStore(url)).rejects.toMatchObject({ code: 'DATABASE_NEWER' });
      expect(await contentOf(url)).toEqual(before);
    });

    it('is refused when another program has made it, and nothing is written', async () => {
      const url = await database.url();
      await execute(url, 'CREATE TABLE photo (name TEXT)');
      const before = await contentOf(url);
      await expect(openStore(url)).rejects.toMatchObject({
        code: 'DATABASE_FOREIGN',
        message: expect.stringContaining('a table "photo"') as string,
      });
      expect(await contentOf(url)).toEqual(before);
    });

    it('is opened again without a write when it has the schema already', async () => {
      const url = await database.url();
      await (await openStore(url)).close();
      const before = await contentOf(url);
      await (await openStore(url)).close();
      expect(await contentOf(url)).toEqual(before);
    });
  });
}

describe('a SQLite file', () => {
  it('says in its header that it is ours and how many migrations it has', async () => {
    const url = await sqlite!.url();
    await (await openStore(url)).close();
    const header = readFileSync(url).subarray(0, 100);
    expect(header.readUInt32BE(68)).toBe(APPLICATION_ID);
    expect(header.readUInt32BE(60)).toBe(ALL_MIGRATIONS.length);
  });

  it.each([
    ['another program', 'PRAGMA application_id = 7', 'DATABASE_FOREIGN'],
    ['a newer version', 'PRAGMA user_version = 4711', 'DATABASE_NEWER'],
  ])('whose header names %s is refused', async (_, statement, code) => {
    const url = await sqlite!.url();
    await (await openStore(url)).close();
    await execute(url, statement);
    await expect(openStore(url)).rejects.toMatchObject({ code });
  });

  it('of another program that is in use stays the same in all its files', async () => {
    const url = await sqlite!.url();
    const other = new sqlite3.Database(url);
    await run(other, 'PRAGMA journal_mode = WAL');
    await run(other, 'CREATE TABLE photo (name TEXT)');
    const folder = temporaryFolder({});
    for (const suffix of ['', '-wal']) copyFileSync(url + suffix, join(folder, `copy${suffix}`));
    const before = [hashOf(join(folder, 'copy')), hashOf(join(folder, 'copy-wal'))];
    await expect(openStore(join(folder, 'copy'))).rejects.toMatchObject({ code: 'DATABASE_FOREIGN' });
    expect([hashOf(join(folder, 'copy')), hashOf(join(folder, 'copy-wal'))]).toEqual(before);
    await new Promise((resolve) => other.close(resolve));
  });

  it('without content becomes a corpus', async () => {
    const file = join(temporaryFolder({ 'empty.sqlite': '' }), 'empty.sqlite');
    const store = await openStore(file);
    expect((await store.read(corpusFacts)).revision).toBe('0000000000000000');
    await store.close();
  });

  it('is not taken for sound when it is replaced while it is written', async () => {
    const url = await sqlite!.url();
    const store = await openStore(url);
    writeFileSync(`${url}.new`, readFileSync(url));
    await execute(url, 'PRAGMA wal_checkpoint(TRUNCATE)');
    renameSync(`${url}.new`, url);
    await expect(writeArticles(store, buildArticle('The ferry is late.'))).rejects.toMatchObject({
      code: 'DATABASE_REPLACED',
    });
    await store.close();
  });
});

describe.skipIf(postgres!.skip)('a PostgreSQL database', () => {
  it('holds a corpus in a schema beside the tables of another program', async () => {
    const url = new URL(await postgres!.url());
    await execute(url.href, 'CREATE TABLE photo (name TEXT); CREATE SCHEMA news');
    url.searchParams.set('options', '-c search_path=news');
    await (await openStore(url.href)).close();
    const store = await openStore(url.href);
    expect((await store.read(corpusFacts)).revision).toBe('0000000000000000');
    await store.close();
  });

  it('that holds a corpus is opened whatever else is in it', async () => {
    const url = await postgres!.url();
    await (await openStore(url)).close();
    await execute(url, 'CREATE TABLE photo (name TEXT)');
    await (await openStore(url)).close();
  });
});

/** All of a database that a refusal could change: the bytes of the files, or the rows of the catalogue. */
async function contentOf(url: string): Promise<unknown> {
  if (!url.startsWith('postgres:'))
    return readdirSync(dirname(url)).map((name) => [name, hashOf(join(dirname(url), name))]);
  return [
    await rowsOf(url, 'SELECT oid, relname, relfilenode FROM pg_class ORDER BY oid'),
    await rowsOf(
      url,
      'SELECT tup_inserted + tup_updated AS written FROM pg_stat_database WHERE datname = current_database()',
    ),
  ];
}

function hashOf(file: string): string {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'missing';
}

async function execute(url: string, statement: string): Promise<void> {
  if (url.startsWith('postgres:')) {
    await rowsOf(url, statement);
    return;
  }
  const database = new sqlite3.Database(url);
  await run(database, statement);
  await new Promise((resolve) => database.close(resolve));
}

async function rowsOf(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<object>(statement).finally(() => client.end());
  return rows;
}

function run(database: sqlite3.Database, statement: string): Promise<void> {
  return new Promise((resolve, reject) => {
    database.exec(statement, (error) => (error ? reject(error) : resolve()));
  });
}
