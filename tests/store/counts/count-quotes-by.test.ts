import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUOTE_MEASURES, type QuoteDimension } from '../../../src/corpus/dimensions.ts';
import { countQuotesBy, type CountedGroup, type CountTable } from '../../../src/store/read/counts/count-quotes-by.ts';
import { raw } from '../../../src/store/sql/sql.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { everyLayout } from '../../support/databases.ts';
import { SeededRandom } from '../../support/seeded-random.ts';
import { RandomWrites } from '../tallies/random-writes.ts';
import { explain } from '../tallies/explain.ts';
import { countByHand, type HandCount } from './count-by-hand.ts';
import { readFacts, selectFacts, type QuoteFacts } from './quote-facts.ts';
import { randomQuestion, type Question } from './random-question.ts';

const QUESTIONS = 250;
const BLOCKS = Array.from({ length: 5 }, (_, index) => index + 1);
const WRITES = 25;
const ALL = new Set(QUOTE_MEASURES);
const THINGS = ['speaker', 'article', 'layer'] as const;

for (const database of everyLayout()) {
  describe.skipIf(database.skip)(`counting quotes (${database.name})`, () => {
    let store: Store;
    let facts: ReadonlyMap<string, QuoteFacts>;
    let names: ReadonlyMap<string, string>;
    beforeAll(async () => {
      store = await openStore(await database.sample());
      // Articles without day or publisher, several layers, corrected quotes and merged speakers.
      const writes = new RandomWrites(store, 1);
      for (let count = 0; count < WRITES; count += 1) await writes.write();
      facts = await store.read(readFacts);
      names = await store.read(readNames);
    });
    afterAll(() => store.close());

    /** The table that the database makes and the one that is made by hand. */
    const both = ({ groupBy, orderBy, filter }: Question, first = 1000): Promise<[CountTable, HandCount[]]> =>
      store.read(async (session) => {
        const request = { groupBy, orderBy, filter, first, measures: ALL, withGroups: true };
        const table = await countQuotesBy(session, request);
        return [table, countByHand(await selectFacts(session, facts, filter), groupBy, orderBy)];
      });

    const shown = ({ keys, groupQuotes, ...group }: CountedGroup): object => ({
      ...group,
      keys: Object.entries(keys).map(([dimension, key]) =>
        typeof key === 'number' ? names.get(`${dimension}/${key}`) : key,
      ),
      groupQuotes,
    });

    it.each(BLOCKS)(
      `random questions have the rows, figures and order that counting by hand gives (part %i of ${BLOCKS.length})`,
      async (block) => {
        const random = new SeededRandom(block);
        for (let count = 0; count < QUESTIONS / BLOCKS.length; count += 1) {
          const question = randomQuestion(random, [...facts.values()]);
          const [table, rows] = await both(question);
          expect({ question, rows: table.groups.map(shown) }).toEqual({ question, rows });
          expect(table).toMatchObject({
            rowCount: rows.length,
            totalQuotes: rows.reduce((sum, { quotes }) => sum + quotes, 0),
            totalWords: rows.reduce((sum, { words }) => sum + words, 0),
          });
        }
      },
      120_000,
    );

    it('by speaker, what is kept gives what counting gives', async () => {
      for (const orderBy of ['quotes', 'words', 'articles', 'speakers', 'keys'] as const) {
        const [table, rows] = await both({ groupBy: ['speaker'], orderBy, filter: {} });
        expect(table.groups.map(shown)).toEqual(rows);
        expect(rows.some(({ keys }) => keys[0] === null)).toBe(true);
      }
    });

    it('what is cut off counts in totals and in the shares of groups', async () => {
      const question: Question = { groupBy: ['speaker', 'kind'], orderBy: 'quotes', filter: {} };
      const [table, rows] = await both(question, 3);
      expect(table.groups.map(shown)).toEqual(rows.slice(0, 3));
      expect(table.rowCount).toBe(rows.length);
      expect(table.totalQuotes).toBe(rows.reduce((sum, { quotes }) => sum + quotes, 0));
    });

    it('a filter that selects nothing gives no rows and zeros', async () => {
      const [table] = await both({ groupBy: ['kind'], orderBy: 'quotes', filter: { speaker: [] } });
      expect(table).toEqual({ groups: [], rowCount: 0, totalQuotes: 0, totalWords: 0 });
    });

    const WRONG: [groupBy: QuoteDimension[], message: RegExp][] = [
      [[], /"groupBy" is empty.*\[SPEAKER\]/],
      [['kind', 'speaker', 'kind'], /names KIND twice/],
      [['kind', 'speaker', 'cue', 'cue-class', 'layer'], /names 5 dimensions; at most 4/],
      [['year', 'month'], /YEAR and MONTH.*Keep the shorter/],
    ];
    it.each(WRONG)('%j is refused', async (groupBy, message) => {
      await expect(both({ groupBy, orderBy: 'quotes', filter: {} })).rejects.toThrow(message);
    });

    it('an unknown layer is refused with the nearest one', async () => {
      const question: Question = { groupBy: ['kind'], orderBy: 'quotes', filter: { layer: 'layer/glod' } };
      await expect(both(question)).rejects.toThrow('Did you mean "layer/gold"?');
    });

    it.runIf(database.name === 'SQLite')('the texts of quotes are not read', async () => {
      const lines = await store.read((session) =>
        explain(session, (connection) => {
          const request = { first: 10, orderBy: 'quotes', measures: ALL } as const;
          return countQuotesBy(connection, { ...request, groupBy: ['publisher', 'month', 'source-kind'] });
        }),
      );
      expect(lines.filter((line) => /(SCAN|SEARCH) quote/.test(line))).toEqual([
        'SCAN quote USING COVERING INDEX quote_facts',
      ]);
    });
  });
}

/** The names of all things by dimension and key. */
async function readNames(session: Parameters<typeof readFacts>[0]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const table of THINGS) {
    const name = table === 'layer' ? 'name' : 'id';
    const rows = await session.all<{ key: number; name: string }>(raw(`SELECT key, ${name} AS name FROM ${table}`));
    for (const row of rows) found.set(`${table}/${row.key}`, row.name);
  }
  return found;
}
