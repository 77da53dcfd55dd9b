import type { CueClass, QuoteFilter, QuoteKind, SourceKind } from '../../../client/generated/schema-types.ts';
import type { LinkValue } from '../links.ts';

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

/** The filters of which several values can be chosen. */
export type Facet = 'speaker' | 'paper' | 'verb' | 'kind' | 'source' | 'class';

/** Nothing is asked for: all quotes are shown. */
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
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the filters of an address. What makes no sense in it is left out, as if it had not been asked for. */
export function readFilters(asked: URLSearchParams): QuoteFilters {
  const all = (name: string): readonly string[] => [...new Set(asked.getAll(name).filter((value) => value !== ''))];
  const known = <Value extends string>(name: string, values: readonly Value[]): readonly Value[] =>
    values.filter((value) => all(name).some((given) => given.toUpperCase() === value));
  return {
    speaker: all('speaker'),
    paper: all('paper'),
    verb: all('verb'),
    kind: known('kind', KINDS),
    source: known('source', SOURCES),
    class: known('class', CLASSES),
    from: readDay(asked.get('from')),
    to: readDay(asked.get('to')),
  };
}

function readDay(given: string | null): string {
  return given !== null && DAY.test(given) && !Number.isNaN(Date.parse(given)) ? given : '';
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
  const { from, to } = filters;
  // Read again, so that the values of closed lists are of the list.
  const others = Object.fromEntries(FACETS.filter((one) => one !== facet).map((one) => [one, filters[one]]));
  const asked = new URLSearchParams();
  for (const [name, list] of Object.entries({ ...others, [facet]: values })) {
    for (const one of list) asked.append(name, one);
  }
  return { ...readFilters(asked), from, to };
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
