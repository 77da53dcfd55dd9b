import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concordance } from '../../src/analysis/concordance/concordance.ts';
import { importCorpus } from '../../src/pipeline/import/import-corpus.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { testDatabases } from '../support/databases.ts';
import { SeededRandom } from '../support/seeded-random.ts';
import { RandomHitsQuestions, type HitsQuestion } from './random-hits-question.ts';
import { SAMPLE_PART } from './sample-part.ts';
import { scanCorpus, scanHits, scanSize, type ScannedArticle } from './scanned-corpus.ts';

const QUESTIONS = process.env['CI'] === 'true' ? 2000 : 300;

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`concordances against a scan of every paragraph (${database.name})`, () => {
    let store: Store;
    let articles: readonly ScannedArticle[];
    beforeAll(async () => {
      store = await openStore(await database.url());
      await importCorpus(store, SAMPLE_PART);
      articles = await scanCorpus(store);
    });
    afterAll(() => store.close());

    it(`${QUESTIONS} random questions find the same hits, and count them`, { timeout: 900_000 }, async () => {
      const questions = new RandomHitsQuestions(articles, new SeededRandom(5));
      let found = 0;
      for (let count = 0; count < QUESTIONS; count += 1) {
        const question = questions.next();
        const told = `${question.query} | ${question.scope} | ${JSON.stringify(question.filter)}`;
        const expected = scan(articles, question);
        expect(await ask(store, question), told).toEqual(expected);
        found += expected.total;
      }
      expect(found).toBeGreaterThan(QUESTIONS);
    });
  });
}

/** What a page and the counts of a concordance must be. */
interface Answer {
  readonly hits: readonly string[];
  readonly total: number;
  readonly perMillion: number;
}

function scan(articles: readonly ScannedArticle[], { query, scope, plain }: HitsQuestion): Answer {
  const term = parseQuery(query);
  const hits = term.type === 'nothing' ? [] : scanHits(articles, term, scope, plain);
  const size = scanSize(articles, scope, plain);
  const perMillion = size === 0 ? 0 : (hits.length * 1_000_000) / size;
  return { hits: hits.slice(0, 100), total: hits.length, perMillion };
}

async function ask(store: Store, { query, scope, filter }: HitsQuestion): Promise<Answer> {
  return store.read(async (session) => {
    const order = { window: 5, sortBy: 'position', seed: 0, page: { first: 100 } } as const;
    const { lines, total, perMillion } = await concordance(session, { query, scope, filter, ...order });
    return {
      hits: lines.map(({ line: { hit } }) => `${hit.articleKey}:${hit.first}-${hit.end}`),
      total: await total(),
      perMillion: await perMillion(),
    };
  });
}
