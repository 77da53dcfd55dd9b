import { Client } from 'pg';
import sqlite3 from 'sqlite3';
import { describe, expect, it } from 'vitest';
import { testDatabases } from './databases.ts';

const ask: Record<string, (url: string, statement: string) => Promise<unknown>> = {
  SQLite: askSqlite,
  PostgreSQL: askPostgres,
};

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`a test database on ${database.name}`, () => {
    it('answers', async () => {
      expect(await ask[database.name]?.(await database.url(), 'SELECT 6 * 7 AS answer')).toEqual({ answer: 42 });
    });

    it('is a fresh one each time', async () => {
      const create = 'CREATE TABLE article (id integer)';
      await ask[database.name]?.(await database.url(), create);
      await expect(ask[database.name]?.(await database.url(), create)).resolves.toBeUndefined();
    });
  });
}

describe.skipIf(testDatabases()[1]?.skip)('the PostgreSQL of the tests', () => {
  it('keeps text as UTF-8 and orders it by code point', async () => {
    const url = await testDatabases()[1]?.url();
    const statement = `SELECT current_setting('server_encoding') AS encoding, 'Z' < 'a' AS "Z before a", lower('É') AS lower`;
    expect(await askPostgres(url ?? '', statement)).toEqual({ encoding: 'UTF8', 'Z before a': true, lower: 'é' });
  });
});

function askSqlite(url: string, statement: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(url);
    database.get(statement, (error, row) => {
      database.close();
      if (error) reject(error);
      else resolve(row);
    });
  });
}

async function askPostgres(url: string, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(statement).finally(() => client.end());
  return rows[0];
}
