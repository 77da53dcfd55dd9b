import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concordance } from '../../src/analysis/concordance/concordance.ts';
import { TEXT_SCOPES } from '../../src/corpus/text-scope.ts';
import { SearchQueryError } from '../../src/search/search-query-error.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { anyQueryText } from '../search/any-query-text.ts';
import { testDatabases } from '../support/databases.ts';

const QUERIES = process.env['CI'] === 'true' ? 10_000 : 500;

/** A query that takes more processor time than this on the sample corpus would hang on a large one. */
const MOST_CPU_MS = 1000;

for (const [index, database] of testDatabases().entries()) {
  describe.skipIf(database.skip)(`any text as a query (${database.name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await openStore(await database.sample());
    });
    afterAll(() => store.close());

    it(
      `${QUERIES} texts are answered or refused, none by the database, none slowly`,
      { timeout: 1_200_000 },
      async () => {
        let answered = 0;
        const slow: string[] = [];
        for (const [at, query] of fc.sample(anyQueryText, { seed: 17 + index, numRuns: QUERIES }).entries()) {
          const scope = TEXT_SCOPES[at % TEXT_SCOPES.length]!;
          const before = process.cpuUsage();
          answered += await ask(store, query, scope);
          if (cpuTimeSince(before) > MOST_CPU_MS && (await leastCpuTime(store, query, scope)) > MOST_CPU_MS)
            slow.push(query);
        }
        expect(answered).toBeGreaterThan(QUERIES / 50);
        expect(slow).toEqual([]);
      },
    );
  });
}

/** Of three times that a query is asked: garbage collection and a busy machine only ever add. */
async function leastCpuTime(store: Store, query: string, scope: (typeof TEXT_SCOPES)[number]): Promise<number> {
  let leastMs = Infinity;
  for (let round = 0; round < 3; round += 1) {
    const before = process.cpuUsage();
    await ask(store, query, scope);
    leastMs = Math.min(leastMs, cpuTimeSince(before));
  }
  return leastMs;
}

function cpuTimeSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** 1 when the query was answered, 0 when it was refused as it should be. */
async function ask(store: Store, query: string, scope: (typeof TEXT_SCOPES)[number]): Promise<0 | 1> {
  try {
    await store.read(async (session) => {
      const order = { window: 3, sortBy: 'position', seed: 0, page: { first: 5 } } as const;
      await (await concordance(session, { query, scope, ...order })).total();
    });
    return 1;
  } catch (error) {
    expect(error, query).toBeInstanceOf(SearchQueryError);
    return 0;
  }
}
