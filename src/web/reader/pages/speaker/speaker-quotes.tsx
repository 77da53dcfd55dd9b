import type { ReactElement } from 'react';
import type { SpeakerPageResult } from '../../../../client/generated/speaker-page.ts';
import { rowTotal } from '../../../plots/plot-table.ts';
import type { BarsPlot } from '../../../plots/plot.ts';
import { DateFields } from '../../filters/date-fields.tsx';
import { FacetList } from '../../filters/facet-list.tsx';
import { isFiltered, NO_FILTERS, toggled, type Facet } from '../../filters/quote-filters.ts';
import { pageOf } from '../../address/links.ts';
import { BeginsAnew } from '../../lists/begins-anew.tsx';
import { Pager } from '../../lists/pager.tsx';
import { QuoteList } from '../../lists/quote-list.tsx';
import { cueTitle, grouped, kindTitle } from '../../language/words-for.ts';
import { speakerAddress, speakerValues, type SpeakerState } from './speaker-state.ts';

interface QuotesProps {
  readonly answer: SpeakerPageResult;
  readonly speaker: NonNullable<SpeakerPageResult['speaker']>;
  readonly state: SpeakerState;
  /** The papers with most of these quotes, to choose from. */
  readonly papers: BarsPlot;
}

/** All that a speaker said, with filters. */
export function SpeakerQuotes({ answer, speaker, state, papers }: QuotesProps): ReactElement {
  const { totalCount, nodes, pageInfo } = speaker.quotes;
  const sorted = state.newestFirst ? 'newest' : 'oldest';
  return (
    <section className="speaker-quotes" aria-labelledby="quotes">
      <h2 id="quotes">
        What they said <small>{grouped(totalCount)}</small>
      </h2>
      <p className="choices" data-stay>
        Sorted by
        {(['oldest', 'newest'] as const).map((sort) => (
          <a
            key={sort}
            href={`${speakerAddress(state, { sort: sort === 'newest' ? sort : '' })}#quotes`}
            aria-current={sort === sorted ? 'true' : undefined}
          >
            {sort}
          </a>
        ))}
        {isFiltered(state.filters) ? (
          <a href={`${speakerAddress({ ...state, filters: NO_FILTERS })}#quotes`}>all quotes</a>
        ) : null}
      </p>
      <BeginsAnew isAnew={state.isAnew} />
      <Filters answer={answer} state={state} papers={papers} />
      {nodes.length === 0 ? (
        <p className="empty">
          No quote of <bdi>{speaker.name}</bdi> fits these filters.
        </p>
      ) : null}
      <QuoteList quotes={nodes} withSpeaker={false} />
      <Pager
        noun="quotes"
        first={state.after === undefined ? undefined : speakerAddress(state)}
        next={pageInfo.hasNextPage ? `${speakerAddress(state, { after: pageInfo.endCursor })}#quotes` : undefined}
      />
    </section>
  );
}

function Filters({ answer, state, papers }: Omit<QuotesProps, 'speaker'>): ReactElement {
  const { filters } = state;
  const linkTo = (facet: Facet) => (value: string) =>
    `${speakerAddress({ ...state, filters: toggled(filters, facet, value) })}#quotes`;
  return (
    <details className="filters" open={isFiltered(filters)}>
      <summary>Filters</summary>
      <FacetList
        title="Kind"
        rows={answer.kinds.rows.flatMap(({ kind, quotes }) =>
          kind ? [{ value: kind, label: kindTitle(kind), count: quotes }] : [],
        )}
        chosen={filters.kind}
        titleOf={kindTitle}
        linkTo={linkTo('kind')}
      />
      <FacetList
        title="Verb"
        rows={answer.verbs.rows.flatMap(({ cue, quotes }) =>
          cue ? [{ value: cue, label: cueTitle(cue), count: quotes }] : [],
        )}
        chosen={filters.verb}
        titleOf={cueTitle}
        linkTo={linkTo('verb')}
      />
      <FacetList
        title="Paper"
        rows={papers.rows.map((row) => ({ value: row.name, label: row.name, count: rowTotal(row) }))}
        chosen={filters.paper}
        linkTo={linkTo('paper')}
      />
      <DateFields
        from={filters.from}
        to={filters.to}
        kept={{ ...speakerValues(state), from: '', to: '' }}
        action={pageOf(state.id)}
      />
    </details>
  );
}
