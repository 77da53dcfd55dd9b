import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quoteList, type QuoteRequest } from '../../src/store/read/pages.ts';
import { join, sql } from '../../src/store/sql/sql.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { pageOfQuotes, selectField } from '../support/read-lists.ts';
import { buildMarked } from '../support/builders.ts';
import { everyLayout } from '../support/databases.ts';
import { writeMarked } from '../support/write.ts';

const BRIDGE = `⟦content#1:“The old wooden bridge over the river is said to be closed,”⟧ a guard ⟦cue#1:said⟧.

⟦content#2:“Bridge, bridge, bridge!”⟧ a boy ⟦cue#2:said⟧.

⟦content#3:“The ferry is late,”⟧ a girl ⟦cue#3:said⟧.`;

const NODES = {
  noun: 'quoteConnection',
  fields: [{ field: 'nodes', below: { noun: 'quote', fields: ['ordinal'] } }],
} as const;

const MOST_RELEVANT_FIRST = { field: 'relevance', direction: 'desc' } as const;

/** Queries and the numbers of the quotes they find, best match first. */
const RANKED: readonly [query: string, found: readonly number[]][] = [
  ['bridge', [2, 1]],
  ['bridge OR ferry', [2, 3, 1]],
  ['bridge NOT river', [2]],
  ['NOT bridge', [3]],
  ['ferry OR NOT bridge', [3]],
  ['*', []],
  ['?!', []],
  ['😀', []],
];

for (const database of everyLayout()) {
  describe.skipIf(database.skip)(`quotes by relevance (${database.name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await openStore(await database.url());
      await writeMarked(store, buildMarked(BRIDGE));
    });
    afterAll(() => store.close());

    const numbersOf = (request: QuoteRequest): Promise<number[]> =>
      store.read(async (session) => (await pageOfQuotes(session, request)).rows.map(({ row }) => row.number));

    it.each(RANKED.filter(([, found]) => found.length < 3))('%s finds the best match first', async (text, found) => {
      expect(await numbersOf({ filter: { text }, orderBy: MOST_RELEVANT_FIRST, page: {} })).toEqual(found);
    });

    it.each(RANKED)('%s is read page by page, under its article too', async (text, found) => {
      const request = { filter: { text }, orderBy: MOST_RELEVANT_FIRST };
      const seen: number[] = [];
      for (let after: string | undefined, more = true; more;) {
        const page = await store.read((session) => pageOfQuotes(session, { ...request, page: { first: 1, after } }));
        seen.push(...page.rows.map(({ row }) => row.number));
        after = page.rows.at(-1)?.cursor;
        more = page.hasNextPage;
      }
      expect(new Set(seen)).toEqual(new Set(found));
      const ofArticle = { noun: 'article', field: 'quotes', ...request, below: NODES } as const;
      const [page] = await store.read((session) => selectField(session, ofArticle, [[1]]));
      expect(page).toEqual({ nodes: seen.map((ordinal) => ({ ordinal })) });
    });

    it('the index is asked once for a list, not once for each quote', async () => {
      const { columns, from, where, keys } = quoteList({ filter: { text: 'bridge' }, orderBy: MOST_RELEVANT_FIRST });
      const sorted = join(
        keys.map(({ expression }) => expression),
        ', ',
      );
      const explain = sql`EXPLAIN ${store.dialect === 'sqlite' ? sql`QUERY PLAN` : sql``}`;
      const plan = await store.read((session) =>
        session.all(sql`${explain} SELECT ${columns}, ${sorted} FROM ${from} WHERE ${where} ORDER BY ${sorted}`),
      );
      expect(JSON.stringify(plan)).not.toMatch(/CORRELATED|SubPlan/);
    });
  });
}
