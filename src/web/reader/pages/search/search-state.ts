import type { SearchPageVariables } from '../../../../client/generated/search-page.ts';
import type { ConcordanceSort, QuoteFilter, TextScope } from '../../../../client/generated/schema-types.ts';
import {
  filterValues,
  isFiltered,
  quoteFilterOf,
  readFilters,
  type Facet,
  type QuoteFilters,
} from '../../filters/quote-filters.ts';
import { questionOf, type LinkValue } from '../../address/links.ts';
import type { Visit } from '../../address/visit.ts';
import { isPlain } from './is-plain.ts';
import { windowOf } from './window-of.ts';

/** What is shown: lines with the words in the middle, quotes, or quotes like the words. */
export type SearchMode = 'lines' | 'quotes' | 'said';

/** A search as its address says it. */
export interface SearchState {
  readonly words: string;
  /** "Who said it?" is asked by its own mode; without words the quotes of the filters are listed. */
  readonly mode: SearchMode;
  readonly scope: TextScope;
  readonly sort: ConcordanceSort;
  readonly newestFirst: boolean;
  readonly filters: QuoteFilters;
  readonly after: string | undefined;
  /** Whether the list begins anew because the place in the address is not there. */
  readonly isAnew?: boolean | undefined;
  /** Whether the counts beside the filters are wanted with the rest where they take longer: without words or filters. */
  readonly isWhole: boolean;
  /** Whether nothing but the filters is wanted, with their counts: the script puts them into the page that has the result. */
  readonly onlyFilters: boolean;
}

/** Where words are looked for, as addresses name it. */
export const SCOPES = { quotes: 'IN_QUOTES', outside: 'OUTSIDE_QUOTES', everywhere: 'WHOLE' } as const;

/** How lines are sorted, as addresses name it. */
export const SORTS = { text: 'POSITION', left: 'LEFT', right: 'RIGHT', match: 'MATCH', random: 'RANDOM' } as const;

/** How many quotes like the words the page shows. */
export const MATCHES = 20;

/** As many of them as the API gives; they are in the saved file. */
export const MOST_MATCHES = 100;

/** Reads `/search`; undefined for other addresses. */
export function readSearch({ path, asked }: Visit): SearchState | undefined {
  if (path[0] !== 'search' || path.length !== 1) return undefined;
  const words = (asked.get('words') ?? '').trim();
  const isSaid = asked.get('mode') === 'said';
  const wordsMode = words === '' ? 'quotes' : 'lines';
  return {
    words,
    mode: isSaid ? 'said' : wordsMode,
    scope: named(SCOPES, asked.get('in')) ?? 'IN_QUOTES',
    sort: named(SORTS, asked.get('sort')) ?? 'POSITION',
    newestFirst: asked.get('sort') !== 'oldest',
    filters: readFilters(asked),
    after: asked.get('after') ?? undefined,
    isWhole: asked.get('whole') === 'yes',
    onlyFilters: asked.get('part') === 'filters',
  };
}

function named<Value>(values: Readonly<Record<string, Value>>, name: string | null): Value | undefined {
  return Object.entries(values).find(([one]) => one === name)?.[1];
}

/** The address of a search, with some of its values changed; the list begins anew unless told where it goes on. */
export function searchAddress(state: SearchState, changed: Readonly<Record<string, LinkValue>> = {}): string {
  return `/search${questionOf({ ...searchValues(state), ...changed })}`;
}

/** What the address of a search says behind its question mark, but for the place in the list. */
export function searchValues(state: SearchState): Readonly<Record<string, LinkValue>> {
  const { words, mode, scope, sort, filters, newestFirst } = state;
  const sorted =
    mode === 'quotes'
      ? { sort: newestFirst ? '' : 'oldest' }
      : { sort: sort === 'POSITION' ? '' : nameOf(SORTS, sort) };
  return {
    words,
    mode: mode === 'said' ? 'said' : '',
    in: scope === 'IN_QUOTES' ? '' : nameOf(SCOPES, scope),
    ...sorted,
    ...filterValues(filters),
  };
}

function nameOf<Value>(values: Readonly<Record<string, Value>>, value: Value): string {
  return Object.entries(values).find(([, one]) => one === value)?.[0] ?? '';
}

/** Whether the counts beside the filters are of quotes that hold the words; else they are of all quotes. */
export function countsHoldWords({ words, mode, scope }: SearchState): boolean {
  return mode === 'lines' && scope !== 'OUTSIDE_QUOTES' && isPlain(words);
}

/** Whether the counts beside the filters are on the first view: counts of the whole corpus take longer than the result. */
export function hasCounts(state: SearchState): boolean {
  return state.isWhole || state.onlyFilters || countsHoldWords(state) || isFiltered(state.filters);
}

/** What the page asks of the API. */
export function searchVariables(state: SearchState): SearchPageVariables {
  const { words, mode, scope, sort, newestFirst, filters, after } = state;
  const filter = quoteFilterOf(filters);
  const shown = state.onlyFilters ? undefined : mode;
  return {
    words,
    scope,
    filter,
    sortBy: sort,
    ...windowOf(words),
    orderBy: { field: 'DATE', direction: newestFirst ? 'DESC' : 'ASC' },
    withLines: shown === 'lines',
    withQuotes: shown === 'quotes',
    withWhoSaid: shown === 'said' && words !== '',
    matches: MATCHES,
    name: nameIn(words),
    withNames: shown === 'lines' && nameIn(words) !== '',
    withCounts: hasCounts(state),
    withChosen: filters.speaker.length > 0,
    chosen: filter.speaker ?? [],
    ...(after !== undefined && { after }),
    forSpeaker: countedFor(state, 'speaker'),
    forPaper: countedFor(state, 'paper'),
    forVerb: countedFor(state, 'verb'),
    forKind: countedFor(state, 'kind'),
    forSource: countedFor(state, 'source'),
  };
}

/** Latin names shorter than this are part of many others. */
const SHORTEST_NAME = 4;

/** The words as they could stand in a name; '' where they are an expression, or too short to be one. */
function nameIn(words: string): string {
  const name = words.replaceAll(/["“”„]/gu, '');
  const isShort = name.length < SHORTEST_NAME && /^[\p{Script=Latin}\P{L}]*$/u.test(name);
  return isShort || !isPlain(words) ? '' : name;
}

function countedFor(state: SearchState, facet: Facet): QuoteFilter {
  return { ...quoteFilterOf(state.filters, facet), ...(countsHoldWords(state) && { text: state.words }) };
}
