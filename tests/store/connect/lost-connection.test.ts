import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { raw } from '../../../src/store/sql/sql.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { selectTexts } from '../../../src/store/texts/selection.ts';
import { walkTexts } from '../../../src/store/texts/walk-texts.ts';
import { buildArticle } from '../../support/builders.ts';
import { testDatabases } from '../../support/databases.ts';
import { writeArticles } from '../../support/write.ts';

const postgres = testDatabases()[1]!;
const ONE = raw('SELECT 1 AS one');

/** Ends all other connections to the database. Resolves when the server has told them to end. */
const loseAll = (client: Client): Promise<unknown> =>
  client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`);

async function openBoth(readConnections: number): Promise<{ store: Store; client: Client }> {
  const url = await postgres.url();
  const store = await openStore(url, { readConnections });
  onTestFinished(() => store.close());
  const client = new Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return { store, client };
}

describe.skipIf(postgres.skip)('a connection that is lost', () => {
  // Vitest reports a rejection that nothing handles, so this test also shows that there is none.
  it('while texts are read ahead fails the reader and nothing else', async () => {
    const { store, client } = await openBoth(1);
    await writeArticles(store, ...Array.from({ length: 600 }, (_, at) => buildArticle('Low water.', { id: `a${at}` })));
    const reading = store.read(async (session) => {
      const walk = { selection: await selectTexts(session, 'whole', undefined), isWhole: true };
      let isLost = false;
      for await (const text of walkTexts(session, walk)) {
        expect(text.tokens.types).toHaveLength(2);
        if (!isLost) await loseAll(client);
        isLost = true;
        await session.all(ONE);
      }
    });
    await expect(reading).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
  });

  it('fails all later statements of a session that has answered, because they would see another state', async () => {
    const { store, client } = await openBoth(1);
    await store.read(async (session) => {
      await session.all(ONE);
      await loseAll(client);
      for (const _ of [1, 2]) await expect(session.all(ONE)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    });
  });

  it('is not lent again', async () => {
    const { store, client } = await openBoth(2);
    for (let round = 0; round < 20; round += 1) {
      await Promise.all([1, 2].map(() => store.read((session) => session.all(ONE))));
      await loseAll(client);
      expect(await store.read((session) => session.all(ONE))).toEqual([{ one: 1 }]);
    }
  });
});
