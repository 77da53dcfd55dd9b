import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { initDatabase } from '../../../src/store/init/init-database.ts';
import { openStore } from '../../../src/store/store.ts';
import { corpusFacts } from '../../../src/store/read/aggregates/of-corpus.ts';
import { testDatabases } from '../../support/databases.ts';

const [, postgres] = testDatabases();

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`a new database on ${database.name}`, () => {
    it('is an empty corpus', async () => {
      const url = await database.url();
      expect(await initDatabase(url)).toMatchObject({ divided: [], partitions: 0, shards: [] });
      const store = await openStore(url, { mustExist: true });
      expect((await store.read(corpusFacts)).revision).toBe('0000000000000000');
      await store.close();
    });

    it('is not made where one is already', async () => {
      const url = await database.url();
      await initDatabase(url);
      await expect(initDatabase(url)).rejects.toMatchObject({ code: 'DATABASE_NOT_EMPTY' });
    });
  });
}

describe('a layout that cannot be', () => {
  const pg = 'postgres://localhost/news';
  it.each([
    ['partitions in a SQLite file', 'corpus.sqlite', { partitions: 4 }, 'A SQLite file is not divided.'],
    ['a shard that is a file', pg, { partitions: 4, shards: ['part.sqlite'] }, 'A shard is a PostgreSQL database'],
    ['one partition', pg, { partitions: 1 }, 'take 2 to 1024'],
    ['too many partitions', pg, { partitions: 1025 }, 'take 2 to 1024'],
    [
      'more shards than partitions',
      pg,
      { partitions: 2, shards: ['a', 'b', 'c'].map((name) => `${pg}-${name}`) },
      ' 2 ',
    ],
    ['the database as its own shard', pg, { partitions: 2, shards: [`${pg}-2`, pg] }, 'named twice'],
  ])('%s is refused', async (_name, url, options, message) => {
    await expect(initDatabase(url, options)).rejects.toMatchObject({
      code: 'BAD_ARGUMENT',
      message: expect.stringContaining(message) as string,
    });
    expect(existsSync(url)).toBe(false);
  });
});

describe.skipIf(postgres?.skip)('a divided database', () => {
  const url = async (): Promise<string> => (await postgres?.url()) ?? '';

  it('has its parts, keys and indexes under the names that whole tables have', async () => {
    const [divided, whole] = [await url(), await url()];
    await initDatabase(divided, { partitions: 3 });
    await initDatabase(whole);
    const indexes = `SELECT indexname FROM pg_indexes WHERE tablename IN ('paragraph', 'quote', 'span', 'mention') ORDER BY 1`;
    const keys = `SELECT conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype IN ('p', 'f')
      AND conrelid IN ('paragraph'::regclass, 'quote'::regclass, 'span'::regclass, 'mention'::regclass) ORDER BY 1`;
    expect(await ask(divided, indexes)).toEqual(await ask(whole, indexes));
    expect(await ask(divided, keys)).toEqual(await ask(whole, keys));
    const parts = `SELECT inhrelid::regclass::text AS part FROM pg_inherits WHERE inhparent = 'quote'::regclass ORDER BY 1`;
    expect(await ask(divided, parts)).toEqual([0, 1, 2].map((part) => ({ part: `quote_${part}` })));
  });

  it('has each part on one of its shards in turn, with keys and indexes, and nothing else there', async () => {
    const [coordinator, even, odd] = [await url(), await url(), await url()];
    const { partitions, shards } = await initDatabase(coordinator, { partitions: 3, shards: [even, odd] });
    expect({ partitions, shards }).toEqual({ partitions: 3, shards: [even, odd] });
    const tables = `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`;
    expect(await ask(odd, tables)).toEqual(['mention_1', 'paragraph_1', 'quote_1', 'span_1'].map((name) => ({ name })));
    expect(await ask(even, tables)).toHaveLength(8);
    const vectors = `SELECT count(*)::int AS count FROM pg_indexes WHERE indexdef LIKE '%USING gin (words)%'`;
    expect(await ask(odd, vectors)).toEqual([{ count: 2 }]);
  });

  it('is not read from replicas when it has shards', async () => {
    const [coordinator, ...shards] = [await url(), await url(), await url()];
    await initDatabase(coordinator, { partitions: 2, shards });
    await expect(openStore(coordinator, { readUrls: [coordinator] })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  it('is not made at all when one of its shards is not empty, or is not there', async () => {
    const [coordinator, empty, occupied] = [await url(), await url(), await url()];
    await initDatabase(occupied);
    const missing = occupied.replace('test_', 'missing_');
    const refusals = { [occupied]: 'DATABASE_NOT_EMPTY', [missing]: 'DATABASE_UNREACHABLE' };
    for (const [shard, code] of Object.entries(refusals)) {
      await expect(initDatabase(coordinator, { shards: [empty, shard] })).rejects.toMatchObject({ code });
    }
    const tables = `SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace`;
    expect([...(await ask(coordinator, tables)), ...(await ask(empty, tables))]).toEqual([]);
  });
});

async function ask(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(statement).finally(() => client.end());
  return rows;
}
