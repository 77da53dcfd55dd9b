import { afterEach, describe, expect, it, vi } from 'vitest';
import { SharedMemory } from '../../../src/store/memory/shared-memory.ts';
import { raw, sql, type Sql } from '../../../src/store/sql/sql.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { testDatabases } from '../../support/databases.ts';

/** Runs for minutes and reads nothing. */
const SLOW = raw(`WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 1000000000)
  SELECT COUNT(*) AS count FROM counted`);

/** Each has another text. */
function statement(number: number): Sql {
  return sql`SELECT ${'value'} AS ${raw(`name${number}`)}`;
}

/** Room for some ten statements. */
const SMALL = new SharedMemory(200_000);

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`prepared statements in little memory, on ${database.name}`, () => {
    let store: Store;
    afterEach(() => store.close());

    const open = async (readConnections: number, memory: SharedMemory): Promise<void> => {
      store = await openStore(await database.url(), { readConnections, memory });
    };
    const run = (number: number): Promise<unknown> =>
      store.read(async (session) => [await session.all(statement(number)), await session.all(statement(number + 1))]);

    it('are evicted and prepared again without a wrong answer, over several connections at the same time', async () => {
      await open(3, SMALL);
      const numbers = Array.from({ length: 300 }, (_, index) => (index * 7) % 60);
      const answers = await Promise.all(numbers.map(run));
      expect(answers).toEqual(
        numbers.map((number) => [[{ [`name${number}`]: 'value' }], [{ [`name${number + 1}`]: 'value' }]]),
      );
      expect(SMALL.bytes).toBeLessThanOrEqual(SMALL.maxBytes);
      expect(SMALL.bytesOf('statements')).toBeGreaterThan(0);
    });

    it('are not needed: all works when nothing is kept', async () => {
      await open(1, new SharedMemory(0));
      for (const number of [1, 2, 1]) expect(await run(number)).toHaveLength(2);
    });

    it('count for nothing when the store has been closed', async () => {
      const memory = new SharedMemory(1_000_000);
      await open(2, memory);
      await Promise.all([1, 2, 3].map(run));
      expect(memory.bytesOf('statements')).toBeGreaterThan(0);
      await store.close();
      // The driver tells of a closed connection when it is closed, which on PostgreSQL may be later.
      await vi.waitFor(() => expect(memory.bytes).toBe(0));
    });
  });
}

const [sqlite, postgres] = testDatabases();

it('a statement that is evicted while its connection runs another one makes nothing wait', async () => {
  const memory = new SharedMemory(200_000);
  const store = await openStore(await sqlite!.url(), { readConnections: 2, memory });
  const slowSession = store.openSession();
  await slowSession.all(statement(0));
  const slow = expect(slowSession.all(SLOW)).rejects.toThrow('enough');
  // The other connection evicts statement 0 of the first, which is busy for minutes.
  for (let number = 1; number < 40; number += 1) await store.read((session) => session.all(statement(number)));
  await slowSession.cancel(new Error('enough'));
  await slow;
  await slowSession.close();
  expect(await store.read((session) => session.all(statement(0)))).toEqual([{ name0: 'value' }]);
  await store.close();
});

it('a store is closed properly while a statement runs, although nothing is kept', async () => {
  const store = await openStore(await sqlite!.url(), { readConnections: 1, memory: new SharedMemory(0) });
  let running: Promise<unknown> | undefined;
  await new Promise<void>((resolve) => {
    running = store.read((session) => session.only(statement(1)), { onStatement: () => resolve() });
  });
  await store.close();
  expect(await running).toEqual([{ name1: 'value' }]);
});

it.skipIf(postgres!.skip)('PostgreSQL has no statement that has been evicted', async () => {
  const memory = new SharedMemory(40_000);
  const store = await openStore(await postgres!.url(), { readConnections: 1, memory });
  for (let number = 0; number < 250; number += 1) await store.read((session) => session.only(statement(number)));
  const rows = await store.read((session) =>
    session.only<{ count: number }>(raw('SELECT COUNT(*)::int AS count FROM pg_prepared_statements')),
  );
  expect(rows[0]?.count).toBeGreaterThan(50);
  expect(rows[0]?.count).toBeLessThanOrEqual(101);
  await store.close();
});
