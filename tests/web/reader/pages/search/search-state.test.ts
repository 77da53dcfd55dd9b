import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../../../src/web/reader/address/links.ts';
import {
  countsHoldWords,
  hasCounts,
  readSearch,
  SCOPES,
  searchAddress,
  searchValues,
  searchVariables,
  SORTS,
  type SearchState,
} from '../../../../../src/web/reader/pages/search/search-state.ts';
import { readVisit } from '../../../../../src/web/reader/address/visit.ts';
import { enumValues } from '../../api-schema.ts';

/** The search at an address, which must be one. */
function searchAt(address: string): SearchState {
  const visit = readVisit(address);
  const state = visit && readSearch(visit);
  if (!state) throw new Error(`${address} is no search.`);
  return state;
}

describe('the address of a search', () => {
  it.each(['/', '/searches', '/search/fire', '/article/search', '/SEARCH'])('is not %s', (address) => {
    const visit = readVisit(address);
    expect(visit && readSearch(visit)).toBeUndefined();
  });

  it('asks for lines when it has words, for quotes when it has none, and for who said it when told so', () => {
    expect(searchAt('/search?words=+fire+')).toMatchObject({ mode: 'lines', words: 'fire', scope: 'IN_QUOTES' });
    expect(searchAt('/search?words=+').mode).toBe('quotes');
    expect(searchAt('/search?mode=said').mode).toBe('said');
    expect(searchAt('/search?mode=said&words=fire').mode).toBe('said');
  });

  it.each(Object.entries(SCOPES))('?in=%s looks in %s', (name, scope) => {
    expect(searchAt(`/search?words=fire&in=${name}`).scope).toBe(scope);
  });

  it.each(Object.entries(SORTS))('?sort=%s sorts lines by %s', (name, sort) => {
    expect(searchAt(`/search?words=fire&sort=${name}`).sort).toBe(sort);
  });

  it('has a name for every sort of the API, and for no scope that it lacks', () => {
    expect(Object.values(SORTS).sort()).toEqual(enumValues('ConcordanceSort'));
    expect(enumValues('TextScope')).toEqual(expect.arrayContaining(Object.values(SCOPES)));
  });

  it('is read as if it had not said what makes no sense', () => {
    const { scope, sort, newestFirst, mode } = searchAt('/search?words=fire&in=constructor&sort=size&mode=quotes');
    expect({ scope, sort, newestFirst, mode }).toEqual({
      scope: 'IN_QUOTES',
      sort: 'POSITION',
      newestFirst: true,
      mode: 'lines',
    });
  });

  it('says no more than it must', () => {
    expect(
      searchAddress(searchAt('/search?in=quotes&sort=text&words=&after=abc&whole=yes&part=filters&kind=song')),
    ).toBe('/search');
    expect(searchAddress(searchAt('/search?sort=oldest&kind=DIRECT'))).toBe('/search?sort=oldest&kind=direct');
  });

  it('begins the list anew unless told where it goes on', () => {
    const state = searchAt('/search?words=fire&after=abc');
    expect(searchAddress(state)).toBe('/search?words=fire');
    expect(searchAddress(state, { after: 'def' })).toBe('/search?words=fire&after=def');
  });

  it('can have values changed', () => {
    const state = searchAt('/search?words=fire&in=outside&sort=left');
    expect(searchAddress(state, { in: 'everywhere', sort: '' })).toBe('/search?words=fire&in=everywhere');
  });

  it('has values that a form can keep, with others in the place of some', () => {
    const values = searchValues(
      searchAt('/search?words=fire&in=outside&sort=left&kind=direct&from=2020-08-01&after=abc'),
    );
    expect(questionOf({ ...values, from: '' })).toBe('?words=fire&in=outside&sort=left&kind=direct');
  });

  it('leads to the same search again', () => {
    const anyValue = fc.constantFrom('fire', '“cease fire”', '', 'said', 'outside', 'everywhere', 'left', 'oldest');
    const anyName = fc.constantFrom('words', 'mode', 'in', 'sort', 'kind', 'speaker', 'from');
    fc.assert(
      fc.property(fc.array(fc.tuple(anyName, anyValue), { maxLength: 8 }), (pairs) => {
        const address = searchAddress(searchAt(`/search?${new URLSearchParams(pairs).toString()}`));
        expect(searchAddress(searchAt(address))).toBe(address);
      }),
      { seed: 69, numRuns: 1000 },
    );
  });
});

describe('what a search asks of the API', () => {
  it.each([
    ['/search?words=fire', { withLines: true, withNames: true, withQuotes: false, withWhoSaid: false }],
    ['/search', { withLines: false, withNames: false, withQuotes: true, withWhoSaid: false }],
    ['/search?mode=said&words=fire', { withLines: false, withNames: false, withQuotes: false, withWhoSaid: true }],
    ['/search?mode=said', { withLines: false, withNames: false, withQuotes: false, withWhoSaid: false }],
  ])('%s is one kind of result', (address, expected) => {
    expect(searchVariables(searchAt(address))).toMatchObject(expected);
  });

  it('is only for the filters where nothing else is wanted', () => {
    for (const address of ['/search?words=fire', '/search?', '/search?mode=said&words=fire']) {
      const { withLines, withQuotes, withWhoSaid, withNames, withCounts } = searchVariables(
        searchAt(`${address}&part=filters`),
      );
      expect({ withLines, withQuotes, withWhoSaid, withNames, withCounts }).toEqual({
        withLines: false,
        withQuotes: false,
        withWhoSaid: false,
        withNames: false,
        withCounts: true,
      });
    }
  });

  it('is newest first unless told otherwise', () => {
    expect(searchVariables(searchAt('/search')).orderBy).toEqual({ field: 'DATE', direction: 'DESC' });
    expect(searchVariables(searchAt('/search?sort=oldest')).orderBy).toEqual({ field: 'DATE', direction: 'ASC' });
  });

  it('goes on behind a cursor, if there is one', () => {
    expect(searchVariables(searchAt('/search?after=abc'))).toHaveProperty('after', 'abc');
    expect(searchVariables(searchAt('/search'))).not.toHaveProperty('after');
  });

  it('counts each filter without itself, over quotes that hold the words', () => {
    const { filter, forKind, forPaper } = searchVariables(searchAt('/search?words=fire&kind=direct&paper=Post'));
    expect(filter).toEqual({ kind: ['DIRECT'], publisher: ['Post'] });
    expect(forKind).toEqual({ publisher: ['Post'], text: 'fire' });
    expect(forPaper).toEqual({ kind: ['DIRECT'], text: 'fire' });
  });

  it.each([
    ['/search?words=fire', true],
    ['/search?words=fire&in=everywhere', true],
    ['/search?words=fire&in=outside', false],
    ['/search?words=f?re', false],
    ['/search?words=fire&mode=said', false],
    ['/search', false],
  ])('counts for %s quotes that hold the words: %s', (address, holds) => {
    expect(countsHoldWords(searchAt(address))).toBe(holds);
    expect(searchVariables(searchAt(address)).forVerb).toEqual(holds ? { text: 'fire' } : {});
  });

  it.each([
    ['/search', false],
    ['/search?whole=yes', true],
    ['/search?words=fire', true],
    ['/search?words=fire&in=outside', false],
    ['/search?words=fire&in=outside&kind=direct', true],
    ['/search?from=2020-08-01', true],
  ])('has counts at once where they are of less than the whole corpus: %s %s', (address, has) => {
    expect(hasCounts(searchAt(address))).toBe(has);
    expect(searchVariables(searchAt(address)).withCounts).toBe(has);
  });
});
