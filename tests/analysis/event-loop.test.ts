import { describe, expect, it, onTestFinished } from 'vitest';
import { concordance } from '../../src/analysis/concordance/concordance.ts';
import { searchCorpus } from '../../src/analysis/search/search-corpus.ts';
import { collocations } from '../../src/analysis/words/collocations.ts';
import { frequencies } from '../../src/analysis/words/frequencies.ts';
import { keyness } from '../../src/analysis/words/keyness.ts';
import type { ReadSession } from '../../src/store/connect/read-session.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { buildArticle } from '../support/builders.ts';
import { testDatabases } from '../support/databases.ts';
import { SeededRandom } from '../support/seeded-random.ts';
import { writeArticles } from '../support/write.ts';

/** Computations that walk through all texts, count what is in them, and sort it. */
const ANALYSES: readonly (readonly [string, (session: ReadSession) => Promise<unknown>])[] = [
  ['frequencies', (session) => frequencies(session, { unit: 'trigram', scope: 'whole', first: 10 })],
  [
    'keyness',
    (session) =>
      keyness(session, {
        ...{ target: { article: ['article/a0'] }, reference: { not: { article: ['article/a0'] } } },
        ...{ unit: 'bigram', scope: 'whole', measure: 'log-ratio', correction: 'holm', minCount: 1, first: 10 },
      }),
  ],
  [
    'collocations',
    (session) =>
      collocations(session, {
        ...{ query: '[]', scope: 'whole', unit: 'word', window: 5, measure: 'mi', minCount: 1, first: 10 },
      }),
  ],
  [
    'a sorted concordance',
    (session) =>
      concordance(session, { query: '[]', scope: 'whole', window: 3, sortBy: 'right', seed: 1, page: { first: 5 } }),
  ],
  ['a search', (session) => searchCorpus(session, { query: 'w*', scope: 'whole', page: { first: 5 } })],
];

const TEXTS = 40;

describe.each(testDatabases().filter(({ skip }) => !skip))('on $name', (database) => {
  it.each(ANALYSES)('%s pause at every text at least', async (_what, analyse) => {
    const store = await storeOfTexts(await database.url());
    const session = store.openSession();
    onTestFinished(() => session.close());
    const pauses = countPauses(session);
    await analyse(session);
    expect(pauses()).toBeGreaterThanOrEqual(TEXTS);
  });

  it.each(ANALYSES)('%s stop at the next pause once the session is cancelled', async (_what, analyse) => {
    const store = await storeOfTexts(await database.url());
    const session = store.openSession();
    onTestFinished(() => session.close());
    const pauses = countPauses(session, (count) => {
      if (count === TEXTS / 2) void session.cancel(new Error('It takes too long.'));
    });
    await expect(analyse(session)).rejects.toThrow('It takes too long.');
    expect(pauses()).toBeLessThanOrEqual(TEXTS / 2 + 1);
  });
});

async function storeOfTexts(url: string): Promise<Store> {
  const store = await openStore(url);
  onTestFinished(() => store.close());
  const random = new SeededRandom(3);
  const text = (): string => Array.from({ length: 60 }, () => `w${random.integer(0, 400)}`).join(' ');
  await writeArticles(store, ...Array.from({ length: TEXTS }, (_, at) => buildArticle(text(), { id: `a${at}` })));
  return store;
}

/** Counts the pauses of a session from now on. */
function countPauses(session: ReadSession, onPause: (count: number) => void = () => undefined): () => number {
  let count = 0;
  const pauseIfDue = session.pauseIfDue.bind(session);
  session.pauseIfDue = () => {
    count += 1;
    onPause(count);
    return pauseIfDue();
  };
  return () => count;
}
