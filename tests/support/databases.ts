import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';
import { initDatabase, type InitOptions } from '../../src/store/init/init-database.ts';

/** A kind of database that the store's tests run on. */
export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL' | 'partitions of PostgreSQL' | 'shards of PostgreSQL';
  /** Whether it cannot run on this machine. */
  readonly skip: boolean;
  /** The URL of a fresh, empty database of this kind; it goes when the tests of the file are over. */
  url(): Promise<string>;
}

/**
 * Both kinds of database, for tests that hold on either. Call it at the top of a test file or of a `describe`:
 *
 *     for (const database of testDatabases()) describe.skipIf(database.skip)(`the store on ${database.name}`, () => …
 */
export function testDatabases(): readonly TestDatabase[] {
  return [sqlite(), postgres(inject('postgresUrl'))];
}

/**
 * Both kinds, and PostgreSQL with the tables of articles divided: into partitions, and over shards. The shards are databases of
 * the same server, which are reached as those of another are.
 */
export function everyLayout(): readonly TestDatabase[] {
  const whole = postgres(inject('postgresUrl'));
  const { skip } = whole;
  const partitions: TestDatabase = {
    name: 'partitions of PostgreSQL',
    skip,
    url: async () => initialised(await whole.url(), { partitions: 4 }),
  };
  const shards: TestDatabase = {
    name: 'shards of PostgreSQL',
    skip,
    url: async () => initialised(await whole.url(), { partitions: 4, shards: [await whole.url(), await whole.url()] }),
  };
  return [...testDatabases(), partitions, shards];
}

async function initialised(url: string, options: InitOptions): Promise<string> {
  await initDatabase(url, options);
  return url;
}

function sqlite(): TestDatabase {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  return {
    name: 'SQLite',
    skip: false,
    url() {
      const folder = mkdtempSync(join(tmpdir(), 'whosaid-sqlite-'));
      folders.push(folder);
      return Promise.resolve(join(folder, 'corpus.sqlite'));
    },
  };
}

function postgres(clusterUrl: string | undefined): TestDatabase {
  const names: string[] = [];
  afterAll(async () => {
    for (const name of names) await execute(clusterUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  });
  return {
    name: 'PostgreSQL',
    skip: clusterUrl === undefined,
    async url() {
      const name = `test_${randomUUID()}`;
      await execute(clusterUrl, `CREATE DATABASE "${name}" TEMPLATE template0`);
      names.push(name);
      return String(Object.assign(new URL(clusterUrl ?? ''), { pathname: name }));
    },
  };
}

async function execute(clusterUrl: string | undefined, statement: string): Promise<void> {
  const client = new Client({ connectionString: clusterUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
