import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whoSaid, type WhoSaidAnswer } from '../../../src/analysis/who-said/who-said.ts';
import type { QuoteFilter } from '../../../src/corpus/filters.ts';
import { articlesByKey } from '../../../src/store/read/by-key.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { person } from '../../support/builders.ts';
import { everyLayout } from '../../support/databases.ts';
import { writeMarked } from '../../support/write.ts';
import { quoting, quotingAll } from '../../store/clusters/quoted-texts.ts';

const TICKETS = 'We sold more tickets than we had seats, and I am sorry for it';
const OMAR = { speakers: { 1: person('Leila Omar') } };

/** Quotes with the same rare words. */
const MANY = [
  'Nobody reads the almanac in this house',
  'In the mill nobody reads but the miller',
  'Nobody reads what the harbour master writes',
  'They know that nobody reads it on Sundays',
];

for (const database of everyLayout()) {
  describe.skipIf(database.skip)(`who said it (${database.name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await openStore(await database.url());
      await writeMarked(
        store,
        quoting('weekly', 'We sold more tickets than we had places and I am sorry for it', OMAR),
      );
      await writeMarked(store, quoting('wire', TICKETS, { ...OMAR, article: { date: '2025-02-01' } }));
      await writeMarked(store, quoting('courier', TICKETS, { ...OMAR, article: { date: '2025-02-01' } }));
      await writeMarked(store, quoting('undated', TICKETS, { article: { date: undefined } }));
      await writeMarked(store, quoting('rain', 'Rain has taken the road below the mill for the third time'));
      await writeMarked(store, quoting('yes', 'Yes we did'));
      await writeMarked(store, quotingAll('many', MANY));
    });
    afterAll(() => store.close());

    const ask = (text: string, filter?: QuoteFilter, first = 10): Promise<WhoSaidAnswer> =>
      store.read((session) => whoSaid(session, { text, filter, first }));

    /** The articles of the matches with similarity and number of others: `wire 1 3`. */
    async function found(text: string, filter?: QuoteFilter): Promise<readonly string[]> {
      const { matches } = await ask(text, filter);
      const keys = matches.map(({ quote }) => quote.articleKey);
      const articles = await store.read((session) => articlesByKey(session, keys));
      return matches.map(({ quote, similarity, alsoIn }) => {
        return `${articles.get(quote.articleKey)?.id} ${Math.round(similarity * 100) / 100} ${alsoIn}`;
      });
    }

    it.each([
      ['the same words, in the first article that printed them', TICKETS, ['courier 1 3']],
      ['the words of the paper that prints another', 'more tickets than we had places', ['weekly 1 3']],
      ['words from the middle', 'MORE tickets, than we had?', ['courier 1 3']],
      ['a word that is wrong', 'rain has washed the road below the mill', ['rain 0.8 0']],
      ['words in another order', 'mill the below road', ['rain 0.57 0']],
      ['a quote too short for clusters', 'yes we did', ['yes 1 0']],
      ['nothing where nothing is similar', 'seats of the mighty and the road to ruin', []],
      ['nothing in signs without words', '“…” ?! 🐟', []],
      ['nothing in nothing', '', []],
      ['the words beside characters that no text has', 'the road\0 below the 🐟 mill', ['rain 1 0']],
    ])('finds %s', async (_, text, expected) => expect(await found(text)).toEqual(expected));

    it('takes nothing for an operator', async () => {
      expect(await found('"tickets" AND NOT (than* we OR had seats')).toEqual(['courier 0.53 3']);
      expect(await found('NOT more* tickets')).toEqual(['courier 0.6 3']);
    });

    it('looks among the quotes of the filter, and tells of all articles', async () => {
      expect(await found(TICKETS, { article: ['article/wire'] })).toEqual(['wire 1 3']);
      expect(await found(TICKETS, { hasSpeaker: false })).toEqual(['undated 1 3']);
      expect(await found(TICKETS, { speakerName: 'Nobody Else' })).toEqual([]);
    });

    it('says when it has not compared all, and when there are more', async () => {
      const request = { text: 'nobody reads', first: 1, mostCandidates: 3 };
      const { matches, limit } = await store.read((session) => whoSaid(session, request));
      expect(matches).toHaveLength(1);
      expect(limit).toContain('Only the first 3 quotes');
      expect(limit).toContain('Ask for more with "first"');
      expect((await ask(TICKETS)).limit).toBeUndefined();
    });

    it('refuses more words than anybody remembers', async () => {
      await expect(ask('word '.repeat(10_000))).rejects.toThrow(
        '"text" has 10000 words; at most 1000 can be looked for.',
      );
      expect((await ask('rain '.repeat(1000))).matches).toEqual([]);
    });

    it('refuses a filter that makes no sense', async () => {
      await expect(ask(TICKETS, { layer: 'layer/none' })).rejects.toThrow('layer');
    });
  });
}
