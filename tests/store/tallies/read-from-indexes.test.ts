import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SpeakerOrder } from '../../../src/corpus/orders.ts';
import type { Connection } from '../../../src/store/connect/connection.ts';
import { cuesOf } from '../../../src/store/read/aggregates/cues-of.ts';
import { corpusCounts } from '../../../src/store/read/aggregates/of-corpus.ts';
import { pageOfSpeakers } from '../../../src/store/read/pages.ts';
import { raw } from '../../../src/store/sql/sql.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { testDatabases } from '../../support/databases.ts';
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
];
const INDEXES: readonly [SpeakerOrder['field'], string][] = [
  ['quote-count', 'speaker_by_quotes'],
  ['word-count', 'speaker_by_words'],
  ['first-quoted', 'speaker_by_first_day'],
  ['last-quoted', 'speaker_by_last_day'],
  ['name', 'speaker_by_name'],
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

    it('the cues of speakers come in the order of their index', async () => {
      const lines = await plan((session) => cuesOf(session, 'speaker', [1], { first: 3 }));
      expect(lines.join('\n')).toContain('speaker_cue_by_count');
      const found = await store.read((session) => cuesOf(session, 'speaker', [1, 7], { first: 2 }));
      expect([...found].map(([key, cues]) => [key, ...cues.map(({ lemma }) => lemma)])).toEqual([
        [1, 'cue 5', 'cue 4'],
        [7, 'cue 4', 'cue 1'],
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

function isSort(line: string): boolean {
  return /TEMP B-TREE|Sort/.test(line);
}
