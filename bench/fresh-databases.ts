import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** An empty database that goes after use. */
export interface FreshDatabase {
  readonly url: string;
  /** Bytes that it takes on disk. */
  size(): Promise<number>;
  drop(): Promise<void>;
}

/** A SQLite file in a temporary folder of its own. */
export function freshSqlite(): FreshDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'));
  const sizes = (): number[] => readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  return {
    url: join(folder, 'corpus.sqlite'),
    size: () => Promise.resolve(sizes().reduce((sum, bytes) => sum + bytes, 0)),
    drop: () => Promise.resolve(rmSync(folder, { recursive: true })),
  };
}

/** A database on a running PostgreSQL, which `serverUrl` names as a user who may create databases. */
export async function freshPostgres(serverUrl: string): Promise<FreshDatabase> {
  const name = `bench_${randomUUID()}`;
  await ask(serverUrl, `CREATE DATABASE "${name}" TEMPLATE template0`);
  const url = String(Object.assign(new URL(serverUrl), { pathname: name }));
  return {
    url,
    size: async () => Number((await ask(url, 'SELECT pg_database_size(current_database()) AS bytes'))[0]?.['bytes']),
    drop: async () => {
      await ask(serverUrl, `DROP DATABASE "${name}" WITH (FORCE)`);
    },
  };
}

async function ask(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(statement).finally(() => client.end());
  return rows;
}
