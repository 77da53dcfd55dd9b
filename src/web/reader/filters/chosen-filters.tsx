import type { ReactElement } from 'react';
import type { ChosenFilter } from './filter-titles.ts';
import type { QuoteFilters } from './quote-filters.ts';

interface ChosenFiltersProps {
  readonly chosen: readonly ChosenFilter[];
  /** Address of the page with other filters. */
  readonly linkTo: (filters: QuoteFilters) => string;
  /** Where in the page filters are changed, for screens on which that place is far below: "#filters". */
  readonly place: string;
}

/** The filters that narrow a result, each a link that takes it out, with the way to where more can be chosen. */
export function ChosenFilters({ chosen, linkTo, place }: ChosenFiltersProps): ReactElement {
  return (
    <div className="chosen-filters">
      {chosen.length === 0 ? null : (
        <ul aria-label="Chosen filters">
          {chosen.map(({ title, label, without }) => (
            <li key={`${title} ${label}`} data-stay>
              <a href={linkTo(without)} rel="nofollow" aria-label={`${title}: ${label} – take this filter out`}>
                {title}: <bdi>{label}</bdi> <span aria-hidden="true">×</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <a className="to-filters" href={place}>
        {chosen.length === 0 ? 'Filters' : 'Change filters'}
      </a>
    </div>
  );
}
