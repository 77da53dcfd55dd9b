import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { raw } from '../../../src/store/sql/sql.ts';
import { groupBy } from '../../../src/text/group-by.ts';
import { fingerprintsOf } from '../../../src/text/fingerprints.ts';
import { searchableText } from '../../../src/text/tokens.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { putCorrections } from '../../../src/store/write/put-corrections.ts';
import { fillClusters } from '../../../src/store/write/clusters/fill-clusters.ts';
import { MOST_WITH_FINGERPRINT } from '../../../src/store/write/clusters/words.ts';
import { buildMarked, GOLD } from '../../support/builders.ts';
import { everyLayout, testDatabases } from '../../support/databases.ts';
import { SeededRandom } from '../../support/seeded-random.ts';
import { writeAnnotationsOf, writeArticles, writeMarked } from '../../support/write.ts';
import { clusteredArticles, clusterFaults, quoting, quotingAll, writeQuotes } from './quoted-texts.ts';

/** The first and the last are near only through the one between them. */
const CHAIN = [
  'The bridge was safe on the day I signed for it and I would again',
  'The bridge was safe on the day I signed for',
  'The bridge was safe on the day',
] as const;
const OTHERS = ['We sold more tickets than we had seats', 'The bridge is closed until the spring floods are over'];

const PASSING = {
  article: 'a1',
  layer: 'gold',
  contentText: `“${CHAIN[1]},”`,
  speaker: undefined,
  annotator: 'A. Reader',
};

for (const database of everyLayout()) {
  describe.skipIf(database.skip)(`clusters of words (${database.name})`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore(await database.url());
    });
    afterEach(async () => {
      expect(await clusterFaults(store)).toEqual([]);
      await store.close();
    });

    it('hold the same words, words cut short, words with one changed, and no others', async () => {
      await writeQuotes(store, [
        'We sold more tickets than we had seats, and I am sorry for it',
        'WE SOLD more tickets than we had seats and I am sorry for it!',
        'We sold more tickets than we had seats [sic], and I am sorry for it',
        'We sold more tickets than we had places, and I am sorry for it',
        'more tickets than we had seats, and I am sorry for it',
        'We are sorry for those who had tickets and no seats',
        'Yes we did',
      ]);
      expect(await clusteredArticles(store)).toEqual(['a0 a1 a2 a3 a4']);
    });

    it('fall apart when the quote is rejected that held them together, and join when it is not any more', async () => {
      await writeQuotes(store, [...CHAIN, ...OTHERS]);
      expect(await clusteredArticles(store)).toEqual(['a0 a1 a2']);
      await correct({ ...PASSING, status: 'rejected', createdAt: '2026-03-01T00:00:00.000Z' });
      expect(await clusteredArticles(store)).toEqual([]);
      await correct({ ...PASSING, status: 'confirmed', createdAt: '2026-03-02T00:00:00.000Z' });
      expect(await clusteredArticles(store)).toEqual(['a0 a1 a2']);
    });

    const correct = (correction: Parameters<typeof putCorrections>[1][number]): Promise<number> =>
      store.write((connection) => putCorrections(connection, [correction]));

    it('follow a text that is printed anew', async () => {
      await writeQuotes(store, CHAIN);
      await writeArticles(store, quoting('a1', 'Nothing of what was said here is left').article);
      expect(await clusteredArticles(store)).toEqual([]);
      await writeMarked(store, quoting('a1', CHAIN[1]));
      expect(await clusteredArticles(store)).toEqual(['a0 a1 a2']);
    });

    it('know nothing of layers that are not shown', async () => {
      const rules = { name: 'rules', method: 'rules' } as const;
      const unseen = buildMarked(`Nobody asked, ⟦source#1:Leila Omar⟧ ⟦cue#1:said⟧ ⟦content#1:“${CHAIN[1]}”⟧.`, {
        article: { id: 'a1' },
        layer: rules,
      });
      await writeArticles(store, unseen.article);
      await writeAnnotationsOf(store, { ...unseen.annotation, layer: GOLD, quotes: [] });
      await writeAnnotationsOf(store, unseen.annotation);
      await writeMarked(store, quoting('a0', CHAIN[0]));
      await writeMarked(store, quoting('a2', CHAIN[2]));
      expect(await clusteredArticles(store)).toEqual([]);
    });
  });
}

/** More different texts than may share a fingerprint, each near to all others; what is not the same in all is there once. */
const MANY = manyAlike(MOST_WITH_FINGERPRINT + 1);

function manyAlike(count: number): readonly string[] {
  const texts = Array.from({ length: 3 * count }, (_, index) => {
    return `The ministry of works has opened the file on bridge number ${1000 + index}`;
  });
  const printsOf = (text: string): readonly number[] => fingerprintsOf(searchableText(text));
  const counts = new Map<number, number>();
  for (const print of texts.flatMap(printsOf)) counts.set(print, (counts.get(print) ?? 0) + 1);
  const isCommon = (print: number): boolean => (counts.get(print) ?? 0) > 2 * count;
  const isTelling = (print: number): boolean => isCommon(print) || counts.get(print) === 1;
  const candidates = texts.filter((text) => printsOf(text).every(isTelling));
  const groups = groupBy(candidates, (text) => printsOf(text).filter(isCommon).join(' '));
  return [...groups.values()].find((group) => group.length >= count)?.slice(0, count) ?? [];
}

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`clusters of many words (${database.name})`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore(await database.url());
    });
    afterEach(() => store.close());

    it('are the same in whatever order the quotes come', async () => {
      const random = new SeededRandom(5);
      const texts = variants(random);
      await writeQuotes(store, texts);
      const clusters = await clusteredArticles(store);
      expect(clusters.length).toBeGreaterThan(3);
      const other = await openStore(await database.url());
      const order = [...texts.keys()].map((at) => ({ at, by: random.next() })).sort((a, b) => a.by - b.by);
      await writeQuotes(
        other,
        texts,
        order.map(({ at }) => at),
      );
      expect(await clusteredArticles(other)).toEqual(clusters);
      expect(await nearWords(other)).toEqual(await nearWords(store));
      await other.close();
    });

    it('are made by no fingerprint that too many words share, and come back when these are fewer', async () => {
      await writeMarked(store, quotingAll('many', MANY.slice(1)));
      expect(await nearWords(store)).toHaveLength(MOST_WITH_FINGERPRINT);
      await writeMarked(store, quoting('one-more', MANY[0] ?? ''));
      expect(await nearWords(store)).toEqual([]);
      expect(await clusterFaults(store)).toEqual([]);
      await writeArticles(store, quoting('one-more', 'Something else was said').article);
      expect(await nearWords(store)).toHaveLength(MOST_WITH_FINGERPRINT);
      expect(await clusterFaults(store)).toEqual([]);
    });

    it('are filled in where quotes were there before them', async () => {
      await writeQuotes(store, variants(new SeededRandom(6)));
      const before = await nearWords(store);
      const prints = await fingerprints(store);
      await store.write(async (connection) => {
        for (const table of ['near_words', 'words_fingerprint']) await connection.run(raw(`DELETE FROM ${table}`));
        await fillClusters(connection);
      });
      expect(await nearWords(store)).toEqual(before);
      expect(await fingerprints(store)).toEqual(prints);
    });

    it.each([
      [`UPDATE near_words SET cluster = words_hash`, /is in|are in cluster/],
      [`DELETE FROM near_words`, /are in no cluster, comparing anew puts them in cluster/],
      [`DELETE FROM words_fingerprint`, /^\d+ are missing, 0 are there in vain$/],
      [`INSERT INTO words_fingerprint VALUES (1, '0000000000000000')`, /^0 are missing, 1 are there in vain$/],
    ])('are found wrong after %s', async (change, fault) => {
      await writeQuotes(store, CHAIN);
      expect(await clusterFaults(store)).toEqual([]);
      await store.write((connection) => connection.run(raw(change)));
      expect((await clusterFaults(store))[0]).toMatch(fault);
    });
  });
}

const STEMS = [
  'The bridge was safe on the day I signed for it and I would sign again',
  'We sold more tickets than we had seats, and I am sorry for it',
  'Nobody told the crews that the boat had gone in for paint',
  'Rain has taken the road below the mill for the third time this year',
  'My office asked for the keys of the archive and was sent a spoon',
];

/** Two dozen texts: the stems, cut short and with other words here and there. */
function variants(random: SeededRandom): readonly string[] {
  return Array.from({ length: 24 }, () => {
    const words = random.pick(STEMS).split(' ');
    const cut = words.slice(random.integer(0, 3), words.length - random.integer(0, 4));
    return cut.map((word) => (random.chance(0.08) ? `w${random.integer(100, 999)}` : word)).join(' ');
  });
}

function nearWords(store: Store): Promise<unknown[]> {
  return store.read((session) => session.all(raw('SELECT words_hash, cluster FROM near_words ORDER BY words_hash')));
}

function fingerprints(store: Store): Promise<unknown[]> {
  return store.read((session) =>
    session.all(raw('SELECT fingerprint, words_hash FROM words_fingerprint ORDER BY fingerprint, words_hash')),
  );
}
