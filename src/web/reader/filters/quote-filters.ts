import type { CueClass, QuoteFilter, QuoteKind, SourceKind } from '../../../client/generated/schema-types.ts';
import { questionOf, type LinkValue } from '../address/links.ts';

/** Which quotes a page shows, as its address says it: `?speaker=ajmal-omar&kind=direct&from=2020-08-01`. */
export interface QuoteFilters {
  /** Names of speakers as in their ids, without the prefix. */
  readonly speaker: readonly string[];
  /** Publishers. */
  readonly paper: readonly string[];
  /** Cues in dictionary form. */
  readonly verb: readonly string[];
  readonly kind: readonly QuoteKind[];
  readonly source: readonly SourceKind[];
  readonly class: readonly CueClass[];
  /** First and last day, both included: "2020-08-01"; '' where the time is open. */
  readonly from: string;
  readonly to: string;
}

/** Nothing is asked for. */
export const NO_FILTERS: QuoteFilters = {
  speaker: [],
  paper: [],
  verb: [],
  kind: [],
  source: [],
  class: [],
  from: '',
  to: '',
};

/** The filters of which several values can be chosen. */
export type Facet = 'speaker' | 'paper' | 'verb' | 'kind' | 'source' | 'class';

export const FACETS: readonly Facet[] = ['speaker', 'paper', 'verb', 'kind', 'source', 'class'];

const KINDS: readonly QuoteKind[] = ['DIRECT', 'MIXED', 'INDIRECT'];
const SOURCES: readonly SourceKind[] = ['NAME', 'DESCRIPTION', 'PRONOUN', 'ANONYMOUS', 'DOCUMENT', 'IMPLICIT'];
const CLASSES: readonly CueClass[] = [
  'NEUTRAL',
  'ASSERTIVE',
  'CLAIM',
  'DENIAL',
  'EVALUATIVE',
  'MANNER',
  'QUESTION',
  'ACCORDING',
  'OTHER',
];
const DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** Values of one filter that are read: each choice of a page repeats them all in its link, so that a page grows with their square. */
const MOST_CHOSEN = 20;

/**
 * Reads the filters of an address. What makes no sense in it is left out, as if it had not been asked for; of two days the earlier one
 * is the first.
 */
export function readFilters(asked: URLSearchParams): QuoteFilters {
  const [from, to] = [readDay(asked.get('from')), readDay(asked.get('to'))];
  const isBackwards = to !== '' && to < from;
  const all = (name: string): readonly string[] =>
    [...new Set(asked.getAll(name).filter((value) => value !== ''))].slice(0, MOST_CHOSEN);
  const known = <Value extends string>(name: string, values: readonly Value[]): readonly Value[] =>
    values.filter((value) => all(name).some((given) => given.toUpperCase() === value));
  return {
    speaker: all('speaker'),
    paper: all('paper'),
    verb: all('verb'),
    kind: known('kind', KINDS),
    source: known('source', SOURCES),
    class: known('class', CLASSES),
    from: isBackwards ? to : from,
    to: isBackwards ? from : to,
  };
}

function readDay(given: string | null): string {
  if (given === null || !DAY.test(given)) return '';
  const time = Date.parse(given);
  // Date.parse takes 31 February for 3 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(given) ? given : '';
}

/** The filters as values of an address. */
export function filterValues(filters: QuoteFilters): Readonly<Record<string, LinkValue>> {
  const { kind, source, class: classes, ...rest } = filters;
  return { ...rest, kind: kind.map(small), source: source.map(small), class: classes.map(small) };
}

function small(value: string): string {
  return value.toLowerCase();
}

/** Whether anything is asked for. */
export function isFiltered(filters: QuoteFilters): boolean {
  return FACETS.some((facet) => filters[facet].length > 0) || filters.from !== '' || filters.to !== '';
}

/** The same filters with a value of a facet chosen, or no longer chosen if it was. */
export function toggled(filters: QuoteFilters, facet: Facet, value: string): QuoteFilters {
  const chosen: readonly string[] = filters[facet];
  const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  // Read again, so that the values of closed lists are of the list.
  return readFilters(new URLSearchParams(questionOf(filterValues({ ...filters, [facet]: values }))));
}

/** The filters as the API takes them; without the facet `but`, for counts of what else could be chosen in it. */
export function quoteFilterOf(filters: QuoteFilters, but?: Facet): QuoteFilter {
  const chosen = <Value>(facet: Facet, values: readonly Value[]): Value[] | undefined =>
    facet === but || values.length === 0 ? undefined : [...values];
  const { from, to } = filters;
  const wanted = {
    speaker: chosen(
      'speaker',
      filters.speaker.map((name) => `speaker/${name}`),
    ),
    publisher: chosen('paper', filters.paper),
    cue: chosen('verb', filters.verb),
    kind: chosen('kind', filters.kind),
    sourceKind: chosen('source', filters.source),
    cueClass: chosen('class', filters.class),
    date: from || to ? { ...(from && { from }), ...(to && { to }) } : undefined,
  };
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
}
