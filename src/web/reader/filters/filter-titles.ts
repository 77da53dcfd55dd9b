import { cueClassTitle, dayTitle, kindTitle, sourceKindTitle } from '../language/words-for.ts';
import { FACETS, toggled, type Facet, type QuoteFilters } from './quote-filters.ts';

/** What a filter is called. */
export const FACET_TITLES: Readonly<Record<Facet, string>> = {
  speaker: 'Speaker',
  paper: 'Paper',
  verb: 'Verb',
  kind: 'Kind',
  source: 'Source',
  class: 'What the verb says',
};

/** Names of speakers by their ids: "speaker/ajmal-omar". */
export type SpeakerNames = ReadonlyMap<string, string>;

/** A value that is chosen, in words, with the filters that are left when it is taken out. */
export interface ChosenFilter {
  /** "Source". */
  readonly title: string;
  /** "somebody who is not named". */
  readonly label: string;
  readonly without: QuoteFilters;
}

/** How values of closed lists are called. */
const LISTED: Readonly<Partial<Record<Facet, (value: string) => string>>> = {
  kind: kindTitle,
  source: sourceKindTitle,
  class: cueClassTitle,
};

/** How a value of a facet is called; a speaker who is not among the names by the name in the address. */
export function valueTitle(facet: Facet, value: string, names: SpeakerNames): string {
  if (facet === 'speaker') return names.get(`speaker/${value}`) ?? value;
  return LISTED[facet]?.(value) ?? value;
}

/** All that is chosen, in the order of the facets, the days last. */
export function chosenFilters(filters: QuoteFilters, names: SpeakerNames): readonly ChosenFilter[] {
  const { from, to } = filters;
  const values = FACETS.flatMap((facet) =>
    filters[facet].map((value) => ({
      title: FACET_TITLES[facet],
      label: valueTitle(facet, value, names),
      without: toggled(filters, facet, value),
    })),
  );
  const days = [
    { title: 'From', day: from, without: { ...filters, from: '' } },
    { title: 'To', day: to, without: { ...filters, to: '' } },
  ];
  return [
    ...values,
    ...days.flatMap(({ title, day, without }) => (day === '' ? [] : [{ title, label: dayTitle(day), without }])),
  ];
}
