import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SpeakerOrder } from '../../../src/corpus/orders.ts';
import type { Connection } from '../../../src/store/connect/connection.ts';
import { corpusCounts } from '../../../src/store/read/aggregates/of-corpus.ts';
import { pageOfSpeakers } from '../../../src/store/read/pages.ts';
import type { Page } from '../../../src/store/read/paging/fetch-page.ts';
import { raw } from '../../../src/store/sql/sql.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { testDatabases } from '../../support/databases.ts';
import { pageOfArticles, pageOfQuotes, selectField } from '../../support/read-lists.ts';
import { explain } from './explain.ts';

const NUMBERS =
  'WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 5000), cues (m) AS (VALUES (1), (2), (3), (4), (5))';

/** 5,000 speakers with five cues each, a tenth of them merged; 5,000 articles: so many that a planner has a choice. */
const FILLING = [
  `INSERT INTO speaker (key, id, name, folded_name, kind, declared_aliases, merged_into_key, quote_count, word_count,
    article_count, first_quoted) ${NUMBERS} SELECT n, 's' || n, 'S ' || n, 's ' || n, 'person', '[]',
    CASE WHEN n % 10 = 9 THEN 1 END, n * 7919 % 500, n * 7919 % 5000, 1,
    CASE WHEN n % 3 > 0 THEN '2025-01-' || (10 + n % 20) END FROM numbers`,
  `INSERT INTO speaker_cue (speaker_key, lemma, class, count) ${NUMBERS}
    SELECT n, 'cue ' || m, 'neutral', n * m % 10 FROM numbers, cues`,
  `INSERT INTO article (key, id, headline, folded_headline, date, credits, language, text_after, word_count, paragraph_count,
    quote_count, document_hash, content_hash, source_file, tool, imported_at) ${NUMBERS}
    SELECT n, 'a' || n, '', '', CASE WHEN n % 3 > 0 THEN '2025-01-' || (10 + n % 20) END, '[]', 'en', '', 0, 0, 0, '', '', '',
    '', '' FROM numbers`,
  `INSERT INTO layer (key, name, method, annotator, created_at, quote_count, article_count)
    VALUES (1, 'gold', 'manual', 'hand', '2025-01-01', 0, 0)`,
  `INSERT INTO quote (article_key, slot, layer_key, number, kind, source_kind, text, word_count, start_utf16, end_utf16,
    first_paragraph, last_paragraph, status, annotated_status, evidence, is_effective) ${NUMBERS}
    SELECT n, m, 1, m, 'direct', 'named', 'Fog.', 1, 0, 4, 1, 1, 'accepted', 'accepted', '[]', 1 FROM numbers, cues`,
];
const INDEXES: readonly [SpeakerOrder['field'], string][] = [
  ['quote-count', 'speaker_by_quotes'],
  ['word-count', 'speaker_by_words'],
  ['first-quoted', 'speaker_by_first_day'],
  ['last-quoted', 'speaker_by_last_day'],
  ['name', 'speaker_by_name'],
];

/** Orders that have an index. By headline, speaker, cue, length, confidence, relevance and by chance what is selected is sorted. */
const SEEKING = [
  ...(['date', 'quote-count', 'word-count', 'id'] as const).map((field) => ({
    list: 'articles',
    page: pageOfArticles,
    orderBy: { field },
  })),
  ...(['quote-count', 'word-count', 'first-quoted', 'last-quoted', 'name', 'id'] as const).map((field) => ({
    list: 'speakers',
    page: pageOfSpeakers,
    orderBy: { field },
  })),
  ...(['position', 'date'] as const).map((field) => ({ list: 'quotes', page: pageOfQuotes, orderBy: { field } })),
];

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`reading what is kept (${database.name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await openStore(await database.url());
      await store.write(async (connection) => {
        for (const statement of FILLING) await connection.run(raw(statement));
        await connection.run(raw('ANALYZE'));
      });
    });
    afterAll(() => store.close());

    const plan = (read: (connection: Connection) => Promise<unknown>): Promise<readonly string[]> =>
      store.read((session) => explain(session, read));

    it.each(INDEXES)('a page of speakers by %s stops in index %s, forward and backward', async (field, index) => {
      for (const direction of ['asc', 'desc'] as const) {
        const orderBy = { field, direction };
        const { rows } = await store.read((session) => pageOfSpeakers(session, { orderBy, page: { first: 100 } }));
        const cursor = rows.at(-1)?.cursor;
        for (const page of [{}, { last: 20 }, { after: cursor }, { before: cursor }]) {
          const lines = await plan((session) => pageOfSpeakers(session, { orderBy, page }));
          expect(lines.join('\n')).toContain(index);
          expect(lines.filter(isSort)).toEqual([]);
        }
      }
    });

    // PostgreSQL joins quotes with the days of their articles before it sorts them by day.
    const seeking = SEEKING.filter(
      ({ list, orderBy }) => database.name === 'SQLite' || list !== 'quotes' || orderBy.field !== 'date',
    );
    it.each(seeking)(
      'a page of $list by $orderBy.field that begins at a cursor reads no row before it',
      async (asked) => {
        for (const direction of ['asc', 'desc'] as const) {
          const orderBy = { field: asked.orderBy.field, direction } as never;
          const page = asked.page as (session: Connection, request: object) => Promise<Page<unknown>>;
          const { rows } = await store.read((session) => page(session, { orderBy, page: { first: 100 } }));
          const cursor = rows.at(-1)?.cursor;
          for (const place of [
            { first: 20, after: cursor },
            { last: 20, before: cursor },
          ]) {
            const lines = await plan((session) => page(session, { orderBy, page: place }));
            expect(lines.filter(isScan)).toEqual([]);
          }
        }
      },
    );

    it('the articles before and after one are found by the index of days', async () => {
      for (const field of ['next', 'previous']) {
        const neighbour = { noun: 'article', field, below: { noun: 'article', fields: ['id'] } } as const;
        const lines = await plan((session) => selectField(session, neighbour, [[2500]]));
        expect(lines.filter((line) => line.includes('article_by_date'))).toHaveLength(1);
        expect(lines.filter((line) => isScan(line) && line.includes('other'))).toEqual([]);
      }
    });

    it('the cues of speakers come in the order of their index', async () => {
      const cues = { noun: 'speaker', field: 'cues', below: { noun: 'cueCount', fields: ['lemma'] } } as const;
      const lines = await plan((session) => selectField(session, { ...cues, first: 3 }, [[1]]));
      expect(lines.join('\n')).toContain('speaker_cue_by_count');
      const found = await store.read((session) => selectField(session, { ...cues, first: 2 }, [[1], [7]]));
      expect(found).toEqual([
        [{ lemma: 'cue 5' }, { lemma: 'cue 4' }],
        [{ lemma: 'cue 4' }, { lemma: 'cue 1' }],
      ]);
    });

    it('the counts of the corpus are one row, its days the ends of an index', async () => {
      const lines = await plan((session) => corpusCounts(session));
      expect(lines.filter((line) => line.includes('article_by_date'))).toHaveLength(2);
      expect(lines.filter(isSort)).toEqual([]);
      expect(await store.read((session) => corpusCounts(session))).toMatchObject({
        firstDate: '2025-01-10',
        lastDate: '2025-01-29',
      });
    });
  });
}

/** A scan from the beginning of a table or an index: `SCAN article USING INDEX …`, `Seq Scan on article`. */
function isScan(line: string): boolean {
  return /^SCAN (article|speaker|quote)\b|Seq Scan/.test(line);
}

function isSort(line: string): boolean {
  return /TEMP B-TREE|Sort/.test(line);
}
