import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERIODS, type Period } from '../../../src/corpus/dimensions.ts';
import type { QuoteFilter } from '../../../src/corpus/filters.ts';
import { timelineOf, type CountedTimeline } from '../../../src/store/read/counts/timeline.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { buildMarked, person } from '../../support/builders.ts';
import { everyLayout } from '../../support/databases.ts';
import { SeededRandom } from '../../support/seeded-random.ts';
import { writeMarked } from '../../support/write.ts';
import { RandomWrites } from '../tallies/random-writes.ts';
import { countByHand } from './count-by-hand.ts';
import { readFacts, selectFacts } from './quote-facts.ts';
import { randomFilter } from './random-question.ts';

const OMAR = person('Leila Omar');
const POST = 'The Lower Harbour Post';
const TIMES = 'Inland Times';

/** Five words with one quote of two words, three with a quote of one by nobody, two without any quote. */
const TEXTS = {
  one: '⟦content:“Low tide,”⟧ ⟦source:Leila Omar⟧ ⟦cue:said⟧.',
  two: '⟦content:“Late,”⟧ ⟦source:somebody⟧ ⟦cue:said⟧.',
  none: 'Nothing happened.',
};

/** Each article with its day: January has two of the Post, February none, March one of each paper, and one has no day. */
const ARTICLES: readonly [id: string, date: string | undefined, publisher: string, text: keyof typeof TEXTS][] = [
  ['a', '2025-01-06', POST, 'one'],
  ['b', '2025-01-12', POST, 'none'],
  ['c', '2025-03-31', POST, 'two'],
  ['d', '2025-03-31', TIMES, 'one'],
  ['e', undefined, TIMES, 'one'],
];

/** What is known of a period: quotes, their words, articles, their words. */
type Figures = readonly (number | undefined)[];

type Points = Readonly<Record<string, Figures>>;

const TIMELINES: readonly [what: string, Period, QuoteFilter, figures: { undated: Figures; points: Points }][] = [
  [
    'a month without articles is there, with nothing known',
    'month',
    {},
    {
      undated: [1, 2, 1, 5],
      points: {
        '2025-01-01': [1, 2, 2, 7],
        '2025-02-01': [undefined, undefined, 0, undefined],
        '2025-03-01': [2, 3, 2, 8],
      },
    },
  ],
  [
    'a paper is measured by its own articles, over the days of the whole corpus',
    'month',
    { publisher: [TIMES] },
    {
      undated: [1, 2, 1, 5],
      points: {
        '2025-01-01': [undefined, undefined, 0, undefined],
        '2025-02-01': [undefined, undefined, 0, undefined],
        '2025-03-01': [1, 2, 1, 5],
      },
    },
  ],
  [
    'a speaker is measured by all articles: 0 where they could have been quoted',
    'month',
    { speaker: ['speaker/leila-omar'], and: [{ publisher: [POST] }], not: { publisher: [POST], kind: ['indirect'] } },
    {
      undated: [0, 0, 0, 0],
      points: {
        '2025-01-01': [1, 2, 2, 7],
        '2025-02-01': [undefined, undefined, 0, undefined],
        '2025-03-01': [0, 0, 1, 3],
      },
    },
  ],
  [
    'what is not in a paper is in the others',
    'year',
    { not: { publisher: [POST] } },
    { undated: [1, 2, 1, 5], points: { '2025-01-01': [1, 2, 1, 5] } },
  ],
  [
    'one or the other article',
    'year',
    { or: [{ article: ['article/a'] }, { article: ['article/c'], kind: ['indirect'] }] },
    { undated: [0, 0, 0, 0], points: { '2025-01-01': [1, 2, 2, 8] } },
  ],
  [
    'a range of days sets the ends, outside the corpus, too',
    'year',
    { date: { from: '2024-12-31', to: '2026-01-01' } },
    {
      undated: [0, 0, 0, 0],
      points: {
        '2024-01-01': [undefined, undefined, 0, undefined],
        '2025-01-01': [3, 5, 4, 15],
        '2026-01-01': [undefined, undefined, 0, undefined],
      },
    },
  ],
  [
    'a week is that of its Monday',
    'week',
    { date: { to: '2025-01-13' } },
    {
      undated: [0, 0, 0, 0],
      points: { '2025-01-06': [1, 2, 2, 7], '2025-01-13': [undefined, undefined, 0, undefined] },
    },
  ],
  [
    'a range that ends before the corpus begins has no points',
    'day',
    { date: { to: '2020-01-01' } },
    { undated: [0, 0, 0, 0], points: {} },
  ],
];

for (const database of everyLayout()) {
  describe.skipIf(database.skip)(`timelines (${database.name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await openStore(await database.url());
      for (const [id, date, publisher, text] of ARTICLES) {
        const speakers = text === 'one' ? { 1: OMAR } : {};
        await writeMarked(store, buildMarked(TEXTS[text], { article: { id, date, publisher }, speakers }));
      }
    });
    afterAll(() => store.close());

    const timeline = (period: Period, filter: QuoteFilter): Promise<CountedTimeline> =>
      store.read((session) => timelineOf(session, { period, filter }));

    it.each(TIMELINES)('%s', async (_what, period, filter, { undated, points }) => {
      const found = await timeline(period, filter);
      const figures = found.points.map((point) => [point.period, figuresOf(point)]);
      expect(figures).toEqual(Object.entries(points));
      expect(figuresOf(found.undated)).toEqual(undated);
    });

    it('too many points are refused with what to do', async () => {
      await expect(timeline('day', { date: { from: '0001-01-01' } })).rejects.toThrow(
        /^A timeline by day would have 739,341 points; at most 10,000 are given\. Take a longer period/,
      );
    });

    it('the points of random filters add up to what counting by hand gives', async () => {
      const other = await openStore(await database.url());
      const writes = new RandomWrites(other, 3);
      for (let count = 0; count < 15; count += 1) await writes.write();
      await other.read(async (session) => {
        const facts = await readFacts(session);
        const random = new SeededRandom(4);
        for (let count = 0; count < 40; count += 1) {
          const [period, filter] = [random.pick(PERIODS), randomFilter(random, [...facts.values()], 2)];
          const { points, undated } = await timelineOf(session, { period, filter });
          const expected = countByHand(await selectFacts(session, facts, filter), [period], 'keys');
          const counted = points.filter(({ quotes = 0 }) => quotes > 0);
          expect({ filter, counted: counted.map(({ period: day, quotes, words }) => [day, quotes, words]) }).toEqual({
            filter,
            counted: expected.filter(({ keys }) => keys[0] !== null).map((row) => [row.keys[0], row.quotes, row.words]),
          });
          expect(undated.quotes).toBe(expected.find(({ keys }) => keys[0] === null)?.quotes ?? 0);
        }
      });
      await other.close();
    });

    it('a corpus without dates has no points', async () => {
      const other = await openStore(await database.url());
      await writeMarked(other, buildMarked(TEXTS.two, { article: { id: 'x', date: undefined } }));
      const { points, undated } = await other.read((session) => timelineOf(session, { period: 'day' }));
      expect([points, undated.quotes]).toEqual([[], 1]);
      await other.close();
    });
  });
}

function figuresOf(tally: object): Figures {
  const { quotes, words, articles, articleWords } = tally as Readonly<Record<string, number | undefined>>;
  return [quotes, words, articles, articleWords];
}
