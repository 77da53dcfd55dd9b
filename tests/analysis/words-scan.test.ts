import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collocations } from '../../src/analysis/words/collocations.ts';
import { frequencies } from '../../src/analysis/words/frequencies.ts';
import { keyness } from '../../src/analysis/words/keyness.ts';
import { quotesHolding } from '../../src/analysis/words/quotes-holding.ts';
import { UNITS } from '../../src/analysis/words/units.ts';
import { FREQUENCY_UNITS, type FrequencyUnit } from '../../src/corpus/frequency-unit.ts';
import { importCorpus } from '../../src/pipeline/import/import-corpus.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { testDatabases } from '../support/databases.ts';
import { SeededRandom } from '../support/seeded-random.ts';
import { RandomHitsQuestions } from './random-hits-question.ts';
import { SAMPLE_PART } from './sample-part.ts';
import { scanCorpus, scanStretches, type ScannedArticle } from './scanned-corpus.ts';
import type { TaggedToken } from '../support/tagged-tokens.ts';

const LONG = { timeout: 300_000 };
const QUESTIONS = process.env['CI'] === 'true' ? 300 : 60;

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`words counted against a scan of every paragraph (${database.name})`, () => {
    let store: Store;
    let articles: readonly ScannedArticle[];
    beforeAll(async () => {
      store = await openStore(await database.url());
      await importCorpus(store, SAMPLE_PART);
      articles = await scanCorpus(store);
    });
    afterAll(() => store.close());

    it('frequencies are those of counting by hand', LONG, async () => {
      const random = new SeededRandom(11);
      const questions = new RandomHitsQuestions(articles, random);
      for (let count = 0; count < QUESTIONS; count += 1) {
        const { scope, filter, plain } = questions.next();
        const unit = random.pick(FREQUENCY_UNITS);
        const expected = countItems(scanStretches(articles, scope, plain), unit);
        const list = await store.read((session) => frequencies(session, { unit, scope, filter, first: 100_000 }));
        const told = `${unit} ${scope} ${JSON.stringify(filter)}`;
        expect(new Map(list.rows.map((row) => [row.item, row.count])), told).toEqual(expected);
        expect(list.tokens, told).toBe([...expected.values()].reduce((sum, each) => sum + each, 0));
        expect(list, told).toMatchObject({ types: expected.size, isComplete: true });
      }
    });

    it('keywords have the counts of both sides, and everybody else is all that the target is not', LONG, async () => {
      const questions = new RandomHitsQuestions(articles, new SeededRandom(12));
      for (let count = 0; count < QUESTIONS; count += 1) {
        const { scope, filter, plain } = questions.next();
        if (!filter || (scope !== 'in-quotes' && scope !== 'reporting-clause')) continue;
        const target = countItems(scanStretches(articles, scope, plain), 'word');
        const all = countItems(scanStretches(articles, scope, {}), 'word');
        const options = {
          unit: 'word',
          measure: 'log-ratio',
          correction: 'none',
          minCount: 1,
          first: 100_000,
        } as const;
        const list = await store.read((session) => keyness(session, { target: filter, scope, ...options }));
        const told = `${scope} ${JSON.stringify(filter)}`;
        expect(new Map(list.rows.map((row) => [row.item, row.targetCount])), told).toEqual(target);
        for (const { item, referenceCount } of list.rows) {
          expect(referenceCount, `${told} ${item}`).toBe(all.get(item)! - target.get(item)!);
        }
      }
    });

    it('collocates are the words within the window, as often as they stand there', LONG, async () => {
      const random = new SeededRandom(13);
      const questions = new RandomHitsQuestions(articles, random);
      for (let count = 0; count < QUESTIONS; count += 1) {
        const { scope, filter, plain } = questions.next();
        const stretches = scanStretches(articles, scope, plain);
        const node = random.pick(['the', 'he', 'a', 'said', 'bridge', 'prison']);
        const window = random.integer(1, 6);
        const expected = countNear(stretches, node, window);
        const options = { unit: 'word', window, measure: 't-score', minCount: 1, first: 100_000 } as const;
        const request = { query: `"${node}"`, scope, filter, ...options };
        const list = await store.read((session) => collocations(session, request));
        const told = `${node} ${window} ${scope} ${JSON.stringify(filter)}`;
        expect(new Map(list.rows.map((row) => [row.item, [row.left, row.right]])), told).toEqual(expected);
        const totals = countItems(stretches, 'word');
        for (const { item, total } of list.rows) expect(total, `${told} ${item}`).toBe(totals.get(item));
      }
    });

    it('an item is held by so many quotes as hold it', async () => {
      const items = ['the', 'was', 'bridge'];
      const held = await store.read((session) => quotesHolding(session, null, 'word', items));
      for (const item of items) {
        const expected = articles.flatMap(({ quotes, article, paragraphs }) =>
          quotes.filter(({ content }) =>
            paragraphs.some(({ tokens, startUtf16 }) =>
              tokens.some(({ folded, startUtf16: start }) => {
                const at = startUtf16 + start;
                const isInside = content.some((span) => span.startUtf16 <= at && at < span.endUtf16);
                return folded === item && isInside && article.text.length > at;
              }),
            ),
          ),
        );
        expect(held.get(item)).toBe(expected.length);
      }
    });
  });
}

function formOf(token: TaggedToken, unit: FrequencyUnit): string {
  return UNITS[unit].attribute === 'lemma' ? token.lemma : token.folded;
}

function countItems(stretches: readonly (readonly TaggedToken[])[], unit: FrequencyUnit): Map<string, number> {
  const counts = new Map<string, number>();
  for (const tokens of stretches) {
    const forms = tokens.map((token) => formOf(token, unit));
    for (let at = 0; at + UNITS[unit].length <= forms.length; at += 1) {
      const item = forms.slice(at, at + UNITS[unit].length).join(' ');
      counts.set(item, (counts.get(item) ?? 0) + 1);
    }
  }
  return counts;
}

function countNear(
  stretches: readonly (readonly TaggedToken[])[],
  node: string,
  window: number,
): Map<string, [number, number]> {
  const counts = new Map<string, [number, number]>();
  for (const tokens of stretches) {
    for (const [at, { folded }] of tokens.entries()) {
      if (folded !== node) continue;
      for (const [other, token] of tokens.entries()) {
        const distance = other - at;
        if (distance === 0 || Math.abs(distance) > window) continue;
        const [left, right] = counts.get(token.folded) ?? [0, 0];
        counts.set(token.folded, distance < 0 ? [left + 1, right] : [left, right + 1]);
      }
    }
  }
  return counts;
}
