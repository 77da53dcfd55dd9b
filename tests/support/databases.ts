import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';
import { initDatabase, type InitOptions } from '../../src/store/init/init-database.ts';
import { copySampleDatabase, copySampleFile, importSample } from './sample-corpus.ts';

/** A kind of database that the store's tests run on. */
export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL' | 'partitions of PostgreSQL' | 'shards of PostgreSQL';
  /** Whether it cannot run on this machine. */
  readonly skip: boolean;
  /** The URL of a fresh, empty database of this kind; it goes when the tests of the file are over. */
  url(): Promise<string>;
  /** The URL of a fresh database of this kind with the sample corpus, as the import of "corpus" leaves it. */
  sample(): Promise<string>;
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
  const divided = (name: TestDatabase['name'], options: () => Promise<InitOptions>): TestDatabase => {
    const url = async (): Promise<string> => {
      const location = await whole.url();
      await initDatabase(location, await options());
      return location;
    };
    const sample = async (): Promise<string> => {
      const location = await url();
      await importSample(location);
      return location;
    };
    return { name, skip, url, sample };
  };
  return [
    ...testDatabases(),
    divided('partitions of PostgreSQL', () => Promise.resolve({ partitions: 4 })),
    divided('shards of PostgreSQL', async () => ({ partitions: 4, shards: [await whole.url(), await whole.url()] })),
  ];
}

function sqlite(): TestDatabase {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  const url = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'whosaid-sqlite-'));
    folders.push(folder);
    return join(folder, 'corpus.sqlite');
  };
  const sample = async (): Promise<string> => {
    const path = url();
    await copySampleFile(path);
    return path;
  };
  return { name: 'SQLite', skip: false, url: () => Promise.resolve(url()), sample };
}

function postgres(clusterUrl: string | undefined): TestDatabase {
  const names: string[] = [];
  afterAll(async () => {
    for (const name of names) await execute(clusterUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  });
  const made = async (create: (name: string) => Promise<void>): Promise<string> => {
    const name = `test_${randomUUID()}`;
    await create(name);
    names.push(name);
    return String(Object.assign(new URL(clusterUrl ?? ''), { pathname: name }));
  };
  return {
    name: 'PostgreSQL',
    skip: clusterUrl === undefined,
    url: () => made((name) => execute(clusterUrl, `CREATE DATABASE "${name}" TEMPLATE template0`)),
    sample: () => made((name) => copySampleDatabase(clusterUrl ?? '', name)),
  };
}

async function execute(clusterUrl: string | undefined, statement: string): Promise<void> {
  const client = new Client({ connectionString: clusterUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
