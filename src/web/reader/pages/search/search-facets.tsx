import type { ReactElement } from 'react';
import type { SearchPageResult } from '../../../../client/generated/search-page.ts';
import { DateFields } from '../../filters/date-fields.tsx';
import { FacetList, type FacetRow } from '../../filters/facet-list.tsx';
import { FACET_TITLES, valueTitle } from '../../filters/filter-titles.ts';
import { FACETS, isFiltered, NO_FILTERS, toggled, type Facet } from '../../filters/quote-filters.ts';
import { LaterPart } from '../../layout/later-part.tsx';
import { kindTitle, sourceKindTitle } from '../../language/words-for.ts';
import { countsHoldWords, hasCounts, searchAddress, searchValues, type SearchState } from './search-state.ts';
import { speakerNames } from './speaker-names.ts';

interface FacetsProps {
  readonly answer: SearchPageResult;
  readonly state: SearchState;
}

/**
 * What the result can be narrowed to, each choice with the number of quotes behind it; for quotes like the words without, because nobody
 * has counted which of these are like them.
 */
export function SearchFacets({ answer, state }: FacetsProps): ReactElement {
  return (
    <aside className="facets" aria-label="Filters">
      <LaterPart
        id="filters"
        title="Filters"
        whole={searchAddress(state, { after: state.after, whole: 'yes' })}
        part={searchAddress(state, { part: 'filters' })}
      >
        {hasCounts(state) ? <Facets answer={answer} state={state} /> : undefined}
      </LaterPart>
    </aside>
  );
}

function Facets({ answer, state }: FacetsProps): ReactElement {
  const { filters, mode } = state;
  const isSaid = mode === 'said';
  const rows = rowsOf(answer);
  const names = speakerNames(answer);
  return (
    <>
      <h2>
        Filters{' '}
        {isSaid ? null : (
          <small>counts of {countsHoldWords(state) ? 'quotes that hold the words' : 'all quotes'}</small>
        )}
      </h2>
      {isFiltered(filters) ? (
        <p>
          <a href={searchAddress({ ...state, filters: NO_FILTERS })}>Take all filters out</a>
        </p>
      ) : null}
      {FACETS.map((facet) => (
        <FacetList
          key={facet}
          title={FACET_TITLES[facet]}
          rows={isSaid ? rows[facet].map(({ value, label }) => ({ value, label })) : rows[facet]}
          chosen={filters[facet]}
          titleOf={(value) => valueTitle(facet, value, names)}
          linkTo={(value) => searchAddress({ ...state, filters: toggled(filters, facet, value) })}
        />
      ))}
      <DateFields
        from={filters.from}
        to={filters.to}
        action="/search"
        kept={{ ...searchValues(state), from: '', to: '' }}
      />
    </>
  );
}

function rowsOf(answer: SearchPageResult): Readonly<Record<Facet, readonly FacetRow[]>> {
  return {
    speaker: rowsFrom(
      answer.bySpeaker,
      ({ speaker }) => speaker && [speaker.id.slice('speaker/'.length), speaker.name],
    ),
    paper: rowsFrom(answer.byPaper, ({ publisher }) => publisher && [publisher, publisher]),
    verb: rowsFrom(answer.byVerb, ({ cue }) => cue && [cue, cue]),
    kind: rowsFrom(answer.byKind, ({ kind }) => kind && [kind, kindTitle(kind)]),
    source: rowsFrom(answer.bySource, ({ sourceKind }) => sourceKind && [sourceKind, sourceKindTitle(sourceKind)]),
    // Chosen by links of other pages; counting them too would cost every search.
    class: [],
  };
}

/** Rows of the counts that have a value; quotes without one cannot be chosen by it. */
function rowsFrom<Row extends { readonly quotes: number }>(
  counts: { readonly rows: readonly Row[] } | undefined,
  read: (row: Row) => readonly [value: string, label: string] | '' | null,
): readonly FacetRow[] {
  return (counts?.rows ?? []).flatMap((row) => {
    const found = read(row);
    return found ? [{ value: found[0], label: found[1], count: row.quotes }] : [];
  });
}
