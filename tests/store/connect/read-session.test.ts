import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { raw } from '../../../src/store/sql/sql.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { testDatabases } from '../../support/databases.ts';

/** Runs for minutes and reads nothing: what ends within the limit of `quick` was stopped. */
const SLOW = raw(`WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 1000000000)
  SELECT COUNT(*) AS count FROM counted`);
const QUICK = raw('SELECT 1 AS one');

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`a read session on ${database.name}`, () => {
    let store: Store;
    afterEach(() => store.close());

    const open = async (readConnections = 1): Promise<void> => {
      store = await openStore(await database.url(), { readConnections });
      await store.read((session) => session.all(QUICK));
    };

    const quick = (): Promise<unknown> => store.read((session) => session.all(QUICK), { timeLimitMs: 60_000 });

    it('ends a slow statement at its time limit, in the database too', async () => {
      await open();
      const startMs = performance.now();
      const slow = store.read((session) => session.all(SLOW), { timeLimitMs: 200 });
      await expect(slow).rejects.toMatchObject({
        code: 'TIME_LIMIT',
        message: 'The request took longer than 0.2 s and was stopped. Ask for fewer items, or narrow the filter.',
      });
      // eslint-disable-next-line no-restricted-syntax -- not stopped too early; a busy machine only makes it later
      expect(performance.now() - startMs).toBeGreaterThan(195);
      // The only connection is free again.
      expect(await quick()).toEqual([{ one: 1 }]);
    });

    it('leaves other sessions alone while it is slow and when it is stopped', async () => {
      await open(2);
      const slow = store.read((session) => session.all(SLOW), { timeLimitMs: 150 });
      const over = new AbortController();
      const stopped = expect(slow.finally(() => over.abort())).rejects.toMatchObject({ code: 'TIME_LIMIT' });
      while (!over.signal.aborted) expect(await quick()).toEqual([{ one: 1 }]);
      expect(await quick()).toEqual([{ one: 1 }]);
      await stopped;
    });

    it('runs its statements one after another, so that many slow ones take no more than one connection', async () => {
      await open(2);
      const session = store.openSession();
      const all = Promise.allSettled(Array.from({ length: 6 }, () => session.all(SLOW)));
      await sleep(20);
      expect(await quick()).toEqual([{ one: 1 }]);
      await session.cancel(new Error('gone'));
      expect(await all).toEqual(Array(6).fill({ status: 'rejected', reason: new Error('gone') }));
      await session.close();
    });

    it.each([
      ['at once', () => Promise.resolve()],
      ['a microtask later', () => Promise.resolve().then(() => undefined)],
      ['a turn of the event loop later', () => immediate()],
      ['a millisecond later', () => sleep(1)],
      ['when the statement is well under way', () => sleep(30)],
    ])('stops a statement that is cancelled %s', async (_, wait) => {
      await open();
      for (let round = 0; round < 10; round += 1) {
        const session = store.openSession();
        const refused = expect(session.all(SLOW)).rejects.toThrow('gone');
        await wait();
        void session.cancel(new Error('gone'));
        await refused;
        await session.close();
        // Neither the statement nor the interrupt reaches the next borrower of the connection.
        expect(await quick()).toEqual([{ one: 1 }]);
      }
    });

    it('refuses every statement after it was cancelled', async () => {
      await open();
      const session = store.openSession();
      await session.cancel(new Error('gone'));
      await expect(session.all(QUICK)).rejects.toThrow('gone');
      await session.close();
    });

    it('stops what still runs when it is closed, however often it is closed', async () => {
      await open();
      const session = store.openSession();
      const refused = expect(session.all(SLOW)).rejects.toThrow('The session is closed.');
      await sleep(20);
      await Promise.all([session.close(), session.close()]);
      await refused;
      expect(await quick()).toEqual([{ one: 1 }]);
    });

    it('gives up its place in line at its time limit', async () => {
      await open();
      const first = store.openSession();
      await first.all(QUICK);
      const second = store.read((session) => session.all(QUICK), { timeLimitMs: 50 });
      await expect(second).rejects.toMatchObject({ code: 'TIME_LIMIT' });
      await first.close();
      expect(await quick()).toEqual([{ one: 1 }]);
    });

    it('opens no transaction for the only statement of a session, and one for the first of several', async () => {
      await open();
      const transactionOf = async (read: 'only' | 'all'): Promise<boolean> => {
        const session = store.openSession();
        await session[read](QUICK);
        // A transaction that is open already refuses to begin again (SQLite) or to say that there is none (PostgreSQL).
        const outcome = session.only(database.name === 'SQLite' ? raw('BEGIN') : raw('SAVEPOINT probe'));
        const isRefused = await outcome.then(
          () => false,
          () => true,
        );
        if (database.name === 'SQLite' && !isRefused) await session.only(raw('COMMIT'));
        await session.close();
        return isRefused === (database.name === 'SQLite');
      };
      expect(await transactionOf('only')).toBe(false);
      expect(await transactionOf('all')).toBe(true);
      expect(await quick()).toEqual([{ one: 1 }]);
    });

    it('prepares more statements than a connection keeps, and forgets none of them for good', async () => {
      await open();
      for (let round = 0; round < 2; round += 1) {
        for (let number = 0; number < 210; number += 1)
          expect(await store.read((session) => session.only(raw(`SELECT ${number} AS number`)))).toEqual([{ number }]);
      }
    });

    it('reports a statement that the database refuses, and goes on', async () => {
      await open();
      const session = store.openSession();
      await expect(session.all(raw('SELECT 1 FROM nowhere'))).rejects.toThrow(/nowhere/);
      await session.close();
      expect(await quick()).toEqual([{ one: 1 }]);
    });
  });
}
