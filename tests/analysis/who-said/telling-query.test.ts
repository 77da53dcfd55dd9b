import { describe, expect, it } from 'vitest';
import { tellingQuery } from '../../../src/analysis/who-said/telling-query.ts';
import { printQuery } from '../../../src/search/print-query.ts';

const COUNTS = new Map(
  Object.entries({ tickets: 12, seats: 40, sorry: 900, boat: 2000, sold: 3000, more: 60_000, the: 600_000, never: 0 }),
);
const queryOf = (words: string): string => printQuery(tellingQuery(words.split(' '), COUNTS));

describe('the query for half-remembered words', () => {
  it.each([
    [
      'looks for any of the rare words, rarest first',
      'seats never the tickets sorry',
      'never OR tickets OR seats OR sorry',
    ],
    ['leaves out words that no quote of the corpus has', 'xyzzy never tickets seats', 'never OR tickets OR seats'],
    ['looks for a word once', 'never tickets seats tickets', 'never OR tickets OR seats'],
    [
      'with few rare words also looks for three of the four next, so that one may be wrong',
      'the more boat sold tickets',
      'tickets OR sold AND more AND the OR boat AND more AND the OR boat AND sold AND the OR boat AND sold AND more',
    ],
    ['looks for two common words together', 'the more', 'more AND the'],
    ['looks for a common word alone where there is no other', 'the the', 'the'],
    ['leaves a common word alone where there are others', 'the tickets', 'tickets'],
  ])('%s', (_, words, expected) => expect(queryOf(words)).toBe(expected));

  it('is nothing when the corpus has none of the words', () => {
    expect(tellingQuery(['xyzzy'], COUNTS)).toEqual({ type: 'nothing' });
    expect(tellingQuery([], COUNTS)).toEqual({ type: 'nothing' });
  });
});
