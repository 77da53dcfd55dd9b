import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuoteRow } from '../../src/store/rows/quote-row.ts';
import { corpusQuotes } from '../../src/store/read/pages.ts';
import { pageSelection, type Page } from '../../src/store/read/paging/fetch-page.ts';
import type { PageArguments } from '../../src/store/read/paging/page-request.ts';
import { sql } from '../../src/store/sql/sql.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { pageOfQuotes } from '../support/read-lists.ts';
import { buildMarked, GOLD } from '../support/builders.ts';
import { everyLayout } from '../support/databases.ts';
import { writeAnnotationsOf, writeArticles } from '../support/write.ts';

const FIRST = '⟦content#1:“The boat burned,”⟧ he said. Then he said ⟦content#2:the boat sank⟧. “The boat went.” Boats.';
const SECOND =
  '“The boat burned,” he said. Then he said the boat sank. ⟦content#1:“⟦content#2:The boat went⟧.”⟧ Boats.';
const ARTICLES = ['b', 'a', 'c'];

for (const database of everyLayout()) {
  describe.skipIf(database.skip)(`quotes in the order of the texts (${database.name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await openStore(await database.url());
      for (const id of ARTICLES) {
        const made = buildMarked(SECOND, { article: { id }, layer: GOLD });
        const other = buildMarked(FIRST, { article: { id }, layer: { ...GOLD, name: 'rules-1', method: 'rules' } });
        await writeArticles(store, made.article);
        await writeAnnotationsOf(store, made.annotation, other.annotation);
      }
    });
    afterAll(() => store.close());

    const page = (args: PageArguments, filter = {}): Promise<Page<QuoteRow>> =>
      store.read((session) => pageOfQuotes(session, { filter, page: args }));
    const placeOf = ({ articleKey, startUtf16, text }: QuoteRow): string => `${articleKey} ${startUtf16} ${text}`;

    it('slots follow the text over all layers, and parents keep their children', async () => {
      const rows = await store.read((session) =>
        session.all<QuoteRow>(sql`SELECT article_key AS "articleKey", slot, start_utf16 AS "startUtf16",
          parent_slot AS "parentSlot", text FROM quote ORDER BY article_key, slot`),
      );
      expect(rows.slice(0, 4).map(({ slot, parentSlot, text }) => [slot, parentSlot, text])).toEqual([
        [1, null, '“The boat burned,”'],
        [2, null, 'the boat sank'],
        [3, null, '“The boat went.”'],
        [4, 3, 'The boat went'],
      ]);
      const starts = rows.slice(0, 4).map(({ startUtf16 }) => startUtf16);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    });

    it.each([
      ['all', {}],
      ['those that a phrase finds', { text: '"the boat"' }],
      ['those that one of two words finds', { text: 'boat OR sank' }],
      ['those that a phrase finds, with another condition', { text: '"the boat"', kind: ['direct' as const] }],
    ])('pages of %s come one after the other, forward and backward', async (_what, filter) => {
      const whole = (await page({ first: 100 }, filter)).rows;
      expect(whole).toHaveLength(6);
      const places = whole.map(({ row }) => placeOf(row));
      expect(places).toEqual([...places].sort((a, b) => Number(a.split(' ')[0]) - Number(b.split(' ')[0])));
      const [forward, backward]: [string[], string[]] = [[], []];
      for (let after: string | undefined; forward.length < 6;) {
        const { rows } = await page({ first: 2, after }, filter);
        forward.push(...rows.map(({ row }) => placeOf(row)));
        after = rows.at(-1)?.cursor;
      }
      for (let before: string | undefined; backward.length < 6;) {
        const { rows } = await page({ last: 2, before }, filter);
        backward.unshift(...rows.map(({ row }) => placeOf(row)));
        before = rows[0]?.cursor;
      }
      expect([forward, backward]).toEqual([places, places]);
    });

    it.skipIf(database.name !== 'SQLite')('a page of what a phrase finds is read without sorting', async () => {
      const list = corpusQuotes({ filter: { text: '"the boat"' }, orderBy: null });
      const rows = await store.read((session) =>
        session.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${pageSelection(list, { first: 2 }, 2)}`),
      );
      expect(rows.map(({ detail }) => detail).join('\n')).not.toContain('TEMP B-TREE');
    });
  });
}
