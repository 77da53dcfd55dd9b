import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuoteFilter } from '../../src/corpus/filters.ts';
import type { QuoteOrder } from '../../src/corpus/orders.ts';
import { pageOfSpeakers, countQuotes } from '../../src/store/read/pages.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { pageOfQuotes } from '../support/read-lists.ts';
import { buildMarked, person } from '../support/builders.ts';
import { everyLayout } from '../support/databases.ts';
import { writeMarked } from '../support/write.ts';

const LEILA = person('Leila Omar');
const JAMAL = person('Jamál Omar');

const FIRE = `⟦content#1:“We saw the fire from the harbour wall,”⟧ ⟦source#1:⟦mention@leila-omar:Leila Omar⟧⟧ ⟦cue#1:said⟧.

⟦source#2:A fireman⟧ ⟦cue#2:claimed⟧ ⟦content#2:that ⟦mention@leila-omar:Omar⟧ was not at the harbour⟧.

⟦content#3:“No comment,”⟧ ⟦source#3:⟦mention@jamal-omar:Jamál Omar⟧⟧ ⟦cue#3:said⟧.`;

const fire = buildMarked(FIRE, {
  speakers: { 1: LEILA, 3: JAMAL },
  quotes: { 2: { kind: 'indirect', cue: { spans: [], lemma: 'claim', class: 'claim' }, confidence: 0.5 } },
});
const market = buildMarked('⟦content:“We saw the fire,”⟧ ⟦source:⟦mention@leila-omar:Omar⟧⟧ ⟦cue:said⟧.', {
  article: { id: 'market', date: '2024-05-05', publisher: 'Hill Courier' },
  speakers: { 1: LEILA },
});

/** What each filter selects, as article and number. */
const SELECTIONS: readonly [string, QuoteFilter, readonly string[]][] = [
  ['nothing asked selects all', {}, ['1.1', '1.2', '1.3', '2.1']],
  ['speaker by id', { speaker: ['speaker/leila-omar'] }, ['1.1', '2.1']],
  ['an empty list matches nothing', { speaker: [] }, []],
  ['a name without its accents', { speakerName: 'JAMAL OMAR' }, ['1.3']],
  ['a printed form', { speakerName: 'omar' }, ['1.1', '2.1']],
  ['no speaker', { hasSpeaker: false }, ['1.2']],
  ['not by a speaker includes those without one', { not: { speaker: ['speaker/leila-omar'] } }, ['1.2', '1.3']],
  ['kind', { kind: ['indirect'] }, ['1.2']],
  ['source kind', { sourceKind: ['anonymous'] }, ['1.2']],
  ['cue lemma', { cue: ['Claim', 'deny'] }, ['1.2']],
  ['cue class', { cueClass: ['neutral'] }, ['1.1', '1.3', '2.1']],
  ['publisher', { publisher: ['Hill Courier'] }, ['2.1']],
  ['dates', { date: { from: '2025-01-01', to: '2025-12-31' } }, ['1.1', '1.2', '1.3']],
  ['mentions in the content', { mentions: ['speaker/leila-omar'] }, ['1.2']],
  ['beside a speaker, who stands beside themselves', { besideSpeaker: ['speaker/jamal-omar'] }, ['1.1', '1.2', '1.3']],
  [
    'beside a speaker in another paper',
    { besideSpeaker: ['speaker/leila-omar'], publisher: ['Hill Courier'] },
    ['2.1'],
  ],
  ['confidence', { minConfidence: 0.4 }, ['1.2']],
  ['paragraph kind', { paragraphKind: ['caption'] }, []],
  ['words', { text: 'harbour' }, ['1.1', '1.2']],
  ['a phrase', { text: '"saw the fire"' }, ['1.1', '2.1']],
  ['a prefix', { text: 'harb*' }, ['1.1', '1.2']],
  ['a prefix at the end of a phrase', { text: '"from the har*"' }, ['1.1']],
  ['words and no others', { text: 'fire NOT harbour' }, ['2.1']],
  ['only words not there', { text: 'NOT fire' }, ['1.2', '1.3']],
  ['one or the other', { text: 'comment OR wall' }, ['1.1', '1.3']],
  ['one, or none of another', { text: 'comment OR NOT fire' }, ['1.2', '1.3']],
  ['a query without words', { text: '?!' }, []],
  ['an emptied search box', { text: '' }, ['1.1', '1.2', '1.3', '2.1']],
  ['white space beside another field', { text: ' \u00a0\n', kind: ['indirect'] }, ['1.2']],
  ['punctuation and words that are no operators', { text: 'quote.text: or; --' }, []],
  ['the effective layer by its name', { layer: 'effective', kind: ['indirect'] }, ['1.2']],
  [
    'the effective layer or another',
    { or: [{ layer: 'effective' }, { layer: 'layer/gold' }] },
    ['1.1', '1.2', '1.3', '2.1'],
  ],
  ['and', { and: [{ kind: ['direct'] }, { text: 'fire' }] }, ['1.1', '2.1']],
  ['or', { or: [{ kind: ['indirect'] }, { publisher: ['Hill Courier'] }] }, ['1.2', '2.1']],
  ['one of no conditions', { or: [] }, []],
  ['all of no conditions', { and: [] }, ['1.1', '1.2', '1.3', '2.1']],
  ['layer', { layer: 'layer/gold' }, ['1.1', '1.2', '1.3', '2.1']],
];

const ORDERS: readonly [QuoteOrder['field'], readonly string[]][] = [
  ['position', ['1.1', '1.2', '1.3', '2.1']],
  ['date', ['2.1', '1.1', '1.2', '1.3']],
  ['speaker', ['1.3', '1.1', '2.1', '1.2']],
  ['cue', ['1.2', '1.1', '1.3', '2.1']],
  ['length', ['1.3', '2.1', '1.2', '1.1']],
  ['confidence', ['1.1', '1.3', '2.1', '1.2']],
  ['id', ['1.1', '1.2', '1.3', '2.1']],
];

for (const database of everyLayout()) {
  describe.skipIf(database.skip)(`lists of quotes (${database.name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await openStore(await database.url());
      await writeMarked(store, fire);
      await writeMarked(store, market);
    });
    afterAll(() => store.close());

    const select = (filter: QuoteFilter, orderBy?: QuoteOrder): Promise<string[]> =>
      store.read(async (session) => {
        const { rows } = await pageOfQuotes(session, { filter, orderBy, page: {} });
        expect(await countQuotes(session, filter)).toBe(rows.length);
        return rows.map(({ row }) => `${row.articleKey}.${row.number}`);
      });

    it.each(SELECTIONS)('%s', async (_, filter, expected) => {
      expect(await select(filter)).toEqual(expected);
    });

    it.each(ORDERS)('ordered by %s', async (field, expected) => {
      expect(await select({}, { field, direction: 'asc' })).toEqual(expected);
      expect(await select({}, { field, direction: 'desc' })).toEqual([...expected].reverse());
    });

    it('every page size and direction gives the same list', async () => {
      for (const field of ['position', 'date', 'speaker', 'confidence', 'random', 'id'] as const) {
        const orderBy = { field, direction: 'desc', seed: 7 } as const;
        const whole = await select({}, orderBy);
        for (const size of [1, 2, 3]) {
          expect(await walk(store, orderBy, size, 'forward')).toEqual(whole);
          expect((await walk(store, orderBy, size, 'backward')).reverse()).toEqual(whole);
        }
      }
    });

    it.each([
      ['a part of a name', 'eil', ['leila-omar']],
      ['a part of several', 'OMAR', ['leila-omar', 'jamal-omar']],
      ['letters without their accents', 'jamal o', ['jamal-omar']],
      ['signs that are no operators', '%', []],
      ['nobody', 'harbour', []],
    ])('speakers are found by %s', async (_, nameContains, expected) => {
      const { rows } = await store.read((session) => pageOfSpeakers(session, { filter: { nameContains }, page: {} }));
      expect(rows.map(({ row }) => row.id).sort()).toEqual([...expected].sort());
    });

    it('an unknown layer is named, with the nearest one', async () => {
      await expect(select({ layer: 'layer/glod' })).rejects.toThrow('Did you mean "layer/gold"?');
    });

    it('a cursor of another order is refused', async () => {
      const { rows } = await store.read((session) => pageOfQuotes(session, { page: { first: 1 } }));
      const page = { after: rows[0]?.cursor ?? '' };
      const other = store.read((session) =>
        pageOfQuotes(session, { orderBy: { field: 'date', direction: 'asc' }, page }),
      );
      await expect(other).rejects.toThrow('It belongs to another list or another order.');
    });
  });
}

/** Reads the whole list page by page, in the order of reading. */
async function walk(store: Store, orderBy: QuoteOrder, size: number, way: 'forward' | 'backward'): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const page = way === 'forward' ? { first: size, after: cursor } : { last: size, before: cursor };
    const { rows, hasNextPage, hasPreviousPage } = await store.read((session) =>
      pageOfQuotes(session, { orderBy, page }),
    );
    const names = rows.map(({ row }) => `${row.articleKey}.${row.number}`);
    seen.push(...(way === 'forward' ? names : names.reverse()));
    cursor = (way === 'forward' ? rows.at(-1) : rows[0])?.cursor;
    more = way === 'forward' ? hasNextPage : hasPreviousPage;
  }
  return seen;
}
