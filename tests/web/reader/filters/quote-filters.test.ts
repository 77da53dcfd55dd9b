import fc from 'fast-check';
import { coerceInputValue, isInputType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isCalendarDay } from '../../../../src/corpus/calendar-day.ts';
import {
  FACETS,
  filterValues,
  isFiltered,
  NO_FILTERS,
  quoteFilterOf,
  readFilters,
  toggled,
  type QuoteFilters,
} from '../../../../src/web/reader/filters/quote-filters.ts';
import { questionOf } from '../../../../src/web/reader/address/links.ts';
import { API_SCHEMA, enumValues } from '../api-schema.ts';

/** Filters as an address says them. */
const read = (question: string): QuoteFilters => readFilters(new URLSearchParams(question));

/** The address of filters. */
const written = (filters: QuoteFilters): string => questionOf(filterValues(filters));

const anyDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Questions of addresses: names of filters with values that make sense, and some that do not. */
const anyQuestion = fc
  .array(
    fc.tuple(
      fc.constantFrom(...FACETS, 'from', 'to', 'words', 'Kind'),
      fc.oneof(
        fc.constantFrom('direct', 'MIXED', 'Anonymous', 'claim', 'ajmal-omar', 'say', '', ' ', 'null', 'a&b=c', '王'),
        fc.constantFrom('2020-08-04', '2021-02-29', '2020-00-10', '0000-01-01', '-2020-08-04', '2020-8-4', 'today'),
        anyDay,
      ),
    ),
    { maxLength: 12 },
  )
  .map((pairs) => new URLSearchParams(pairs).toString());

describe('filters of an address', () => {
  it('are none when nothing is asked', () => {
    expect(read('')).toEqual(NO_FILTERS);
    expect(isFiltered(read('words=fire&sort=newest'))).toBe(false);
  });

  it('have several values of a kind, each once', () => {
    expect(read('speaker=ajmal-omar&speaker=mara-lind&speaker=ajmal-omar&speaker=').speaker).toEqual([
      'ajmal-omar',
      'mara-lind',
    ]);
  });

  it.each([
    ['kind', 'QuoteKind'],
    ['source', 'SourceKind'],
    ['class', 'CueClass'],
  ] as const)('know every %s that the API knows', (facet, name) => {
    const values = enumValues(name).map((value) => value.toLowerCase());
    expect([...read(questionOf({ [facet]: values }))[facet]].sort()).toEqual(enumValues(name));
  });

  it('leave out what makes no sense', () => {
    expect(read('kind=song&source=&class=claim,denial&from=yesterday&to=2021-02-29')).toEqual(NO_FILTERS);
  });

  it.each([
    ['2020-08-04', '2020-08-04'],
    ['2020-02-29', '2020-02-29'],
    ['2021-02-29', ''],
    ['2020-04-31', ''],
    ['2020-13-01', ''],
    ['0000-01-01', ''],
    ['2020-8-4', ''],
    ['2020-08-04T00:00', ''],
    ['+002020-08-04', ''],
  ])('take the day %s for %j', (day, expected) => {
    expect(read(`from=${encodeURIComponent(day)}`).from).toBe(expected);
  });

  it('take for a day exactly what the API takes for one', () => {
    const digits = fc.tuple(fc.nat({ max: 2100 }), fc.nat({ max: 14 }), fc.nat({ max: 33 }));
    fc.assert(
      fc.property(digits, ([year, month, day]) => {
        const text = [`${year}`.padStart(4, '0'), `${month}`.padStart(2, '0'), `${day}`.padStart(2, '0')].join('-');
        expect(read(`to=${text}`).to).toBe(isCalendarDay(text) ? text : '');
      }),
      { seed: 64, numRuns: 2000 },
    );
  });

  it('begin with the earlier of two days, whichever is given first', () => {
    expect(read('from=2020-09-01&to=2020-01-01')).toEqual({ ...NO_FILTERS, from: '2020-01-01', to: '2020-09-01' });
    expect(read('from=2020-09-01')).toEqual({ ...NO_FILTERS, from: '2020-09-01' });
    expect(read('to=2020-09-01')).toEqual({ ...NO_FILTERS, to: '2020-09-01' });
  });

  it('are the same when they are written and read again', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const filters = read(question);
        expect(read(written(filters))).toEqual(filters);
        expect(isFiltered(filters)).toBe(written(filters) !== '');
      }),
      { seed: 65, numRuns: 2000 },
    );
  });
});

describe('a value of a filter', () => {
  it.each([
    ['kind', 'DIRECT', '?kind=direct'],
    ['source', 'ANONYMOUS', '?source=anonymous'],
    ['verb', 'say', '?verb=say'],
    ['paper', 'The Lower Harbour Post', '?paper=The+Lower+Harbour+Post'],
  ] as const)('of %s is chosen, and taken out when it is chosen again', (facet, value, question) => {
    const chosen = toggled(NO_FILTERS, facet, value);
    expect(written(chosen)).toBe(question);
    expect(toggled(chosen, facet, value)).toEqual(NO_FILTERS);
  });

  it('leaves all other filters as they are', () => {
    const filters = read('speaker=mara-lind&kind=mixed&from=2020-08-01&to=2020-08-31');
    expect(toggled(filters, 'kind', 'DIRECT')).toEqual({ ...filters, kind: ['DIRECT', 'MIXED'] });
    expect(toggled(filters, 'speaker', 'mara-lind')).toEqual({ ...filters, speaker: [] });
  });

  it('that the API does not know is not chosen', () => {
    expect(toggled(NO_FILTERS, 'kind', 'SONG')).toEqual(NO_FILTERS);
  });
});

describe('the filter for the API', () => {
  it('names things as the API does', () => {
    const question =
      'speaker=mara-lind&paper=Post&verb=say&kind=direct&source=name&class=claim&from=2020-08-01&to=2020-08-31';
    expect(quoteFilterOf(read(question))).toEqual({
      speaker: ['speaker/mara-lind'],
      publisher: ['Post'],
      cue: ['say'],
      kind: ['DIRECT'],
      sourceKind: ['NAME'],
      cueClass: ['CLAIM'],
      date: { from: '2020-08-01', to: '2020-08-31' },
    });
  });

  it('says nothing of what is not asked', () => {
    expect(quoteFilterOf(NO_FILTERS)).toEqual({});
    expect(quoteFilterOf(read('to=2020-08-31'))).toEqual({ date: { to: '2020-08-31' } });
  });

  it.each([
    ['speaker', 'speaker'],
    ['paper', 'publisher'],
    ['verb', 'cue'],
    ['kind', 'kind'],
    ['source', 'sourceKind'],
    ['class', 'cueClass'],
  ] as const)('can leave out the %s, to count what else could be chosen', (facet, field) => {
    const filters = read('speaker=mara-lind&paper=Post&verb=say&kind=direct&source=name&class=claim&from=2020-08-01');
    const { [field]: left, ...others } = quoteFilterOf(filters);
    expect(left).toHaveLength(1);
    expect(quoteFilterOf(filters, facet)).toEqual(others);
  });

  it('is one that the schema takes, whatever the address says', () => {
    const type = API_SCHEMA.getType('QuoteFilter');
    if (!isInputType(type)) throw new Error('The schema has no QuoteFilter.');
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const filter = quoteFilterOf(read(question));
        expect(() => coerceInputValue(filter, type)).not.toThrow();
        const { from = '0001-01-01', to = '9999-12-31' } = filter.date ?? {};
        expect((from ?? '') <= (to ?? '')).toBe(true);
      }),
      { seed: 66, numRuns: 1000 },
    );
  });
});

it('of one filter the first twenty values are read, so that no address makes a page of its square', () => {
  const asked = new URLSearchParams(Array.from({ length: 900 }, (_, at) => `speaker=s${at}`).join('&'));
  expect(readFilters(asked).speaker).toEqual(Array.from({ length: 20 }, (_, at) => `s${at}`));
});
