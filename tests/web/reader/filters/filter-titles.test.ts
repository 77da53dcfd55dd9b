import { describe, expect, it } from 'vitest';
import { chosenFilters, FACET_TITLES, valueTitle } from '../../../../src/web/reader/filters/filter-titles.ts';
import { FACETS, NO_FILTERS, readFilters } from '../../../../src/web/reader/filters/quote-filters.ts';

const NAMES = new Map([['speaker/mara-lind', 'Mara Lind']]);

describe('what is chosen', () => {
  it('is nothing where nothing is', () => {
    expect(chosenFilters(NO_FILTERS, NAMES)).toEqual([]);
  });

  it('is told in words, value by value, the days last', () => {
    const asked = new URLSearchParams(
      'to=2020-08-04&from=2020-08-01&source=anonymous&kind=direct&kind=mixed&paper=Post&speaker=mara-lind&verb=say&class=denial',
    );
    const told = chosenFilters(readFilters(asked), NAMES).map(({ title, label }) => `${title}: ${label}`);
    expect(told).toEqual([
      'Speaker: Mara Lind',
      'Paper: Post',
      'Verb: say',
      'Kind: Direct',
      'Kind: Mixed',
      'Source: somebody who is not named',
      'What the verb says: denial',
      'From: 1 August 2020',
      'To: 4 August 2020',
    ]);
  });

  it('can be taken out one by one, until nothing is left', () => {
    let filters = readFilters(
      new URLSearchParams('from=2020-08-01&to=2020-08-04&kind=direct&kind=mixed&speaker=mara-lind'),
    );
    const counts = [];
    for (;;) {
      const chosen = chosenFilters(filters, NAMES);
      counts.push(chosen.length);
      const [first] = chosen;
      if (!first) break;
      filters = first.without;
    }
    expect(counts).toEqual([5, 4, 3, 2, 1, 0]);
    expect(filters).toEqual(NO_FILTERS);
  });

  it('is of a filter that has a title', () => {
    expect(Object.keys(FACET_TITLES)).toEqual(FACETS);
  });

  it('is called by the name in the address when the speaker is not in the corpus', () => {
    expect(valueTitle('speaker', 'nobody', NAMES)).toBe('nobody');
  });
});
