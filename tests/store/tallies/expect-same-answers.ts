import { expect } from 'vitest';
import type { SpeakerOrder } from '../../../src/corpus/orders.ts';
import type { Connection } from '../../../src/store/connect/connection.ts';
import { countArticles, countQuotes, pageOfSpeakers } from '../../../src/store/read/pages.ts';
import { selectField } from '../../support/read-lists.ts';

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

/** Fields of which what is kept is read when there is no filter. */
const KEPT = [
  { noun: 'article', field: 'quotes', below: { noun: 'quoteConnection', fields: ['totalCount'] } },
  { noun: 'speaker', field: 'quotes', below: { noun: 'quoteConnection', fields: ['totalCount'] } },
  { noun: 'speaker', field: 'quoteCount' },
  { noun: 'speaker', field: 'wordCount' },
  { noun: 'speaker', field: 'cues', first: 2, below: { noun: 'cueCount', fields: ['lemma', 'class', 'count'] } },
] as const;

/** What is asked without a filter, and so read where it is kept, must be what counting gives. */
export async function expectSameAnswers(connection: Connection): Promise<void> {
  const keys = Array.from({ length: 20 }, (_, index) => [index + 1]);
  for (const field of KEPT)
    expect(await selectField(connection, field, keys)).toEqual(
      await selectField(connection, { ...field, filter: ALL }, keys),
    );
  expect(await countQuotes(connection)).toBe(await countQuotes(connection, ALL));
  expect(await countArticles(connection)).toBe(
    (await countArticles(connection, { hasQuotes: true })) + (await countArticles(connection, { hasQuotes: false })),
  );
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
