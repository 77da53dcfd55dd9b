import { expect } from 'vitest';
import type { SpeakerOrder } from '../../../src/corpus/orders.ts';
import type { Connection } from '../../../src/store/connect/connection.ts';
import { cuesOf } from '../../../src/store/read/aggregates/cues-of.ts';
import { countArticles, countQuotes, countSpeakers, pageOfSpeakers } from '../../../src/store/read/pages.ts';
import { countQuotesOfParents, wordsOfParents } from '../../../src/store/read/parent-lists.ts';

/** A filter that selects every effective quote, but is counted like any other. */
const ALL = { and: [] };

const FIELDS: readonly SpeakerOrder['field'][] = [
  'quote-count',
  'word-count',
  'first-quoted',
  'last-quoted',
  'name',
  'id',
];
const ORDERS = FIELDS.flatMap((field) =>
  (['asc', 'desc'] as const).map((direction): SpeakerOrder => ({ field, direction })),
);

/** What is asked without a filter, and so read where it is kept, must be what counting gives. */
export async function expectSameAnswers(connection: Connection): Promise<void> {
  const keys = Array.from({ length: 20 }, (_, index) => index + 1);
  for (const parent of ['article', 'speaker'] as const) {
    expect(await countQuotesOfParents(connection, parent, keys)).toEqual(
      await countQuotesOfParents(connection, parent, keys, ALL),
    );
    expect(await wordsOfParents(connection, parent, keys)).toEqual(await wordsOfParents(connection, parent, keys, ALL));
  }
  const most = { first: 2 };
  expect(await cuesOf(connection, 'speaker', keys, most)).toEqual(
    await cuesOf(connection, 'speaker', keys, { ...most, filter: ALL }),
  );
  expect(await countQuotes(connection)).toBe(await countQuotes(connection, ALL));
  expect(await countArticles(connection)).toBe(
    (await countArticles(connection, { hasQuotes: true })) + (await countArticles(connection, { hasQuotes: false })),
  );
  expect(await countSpeakers(connection)).toBe(await countSpeakers(connection, { minQuotes: 0 }));
  for (const orderBy of ORDERS) await expectSamePages(connection, orderBy);
}

async function expectSamePages(connection: Connection, orderBy: SpeakerOrder): Promise<void> {
  for (const page of [{ first: 2 }, { last: 2 }]) {
    const kept = await pageOfSpeakers(connection, { filter: { minQuotes: 1 }, orderBy, page });
    expect(kept).toEqual(await pageOfSpeakers(connection, { filter: { quotes: ALL }, orderBy, page }));
    const [from] = page.first ? kept.rows.slice(-1) : kept.rows;
    const next = page.first ? { first: 2, after: from?.cursor } : { last: 2, before: from?.cursor };
    expect(await pageOfSpeakers(connection, { filter: { minQuotes: 1 }, orderBy, page: next })).toEqual(
      await pageOfSpeakers(connection, { filter: { quotes: ALL }, orderBy, page: next }),
    );
  }
}
