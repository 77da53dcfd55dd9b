import type { ReactElement } from 'react';
import type { SpeakerPageResult } from '../../../../client/generated/speaker-page.ts';
import { DateFields } from '../../filters/date-fields.tsx';
import { FacetList } from '../../filters/facet-list.tsx';
import { isFiltered, NO_FILTERS, toggled, type Facet } from '../../filters/quote-filters.ts';
import { pageOf } from '../../links.ts';
import { Pager } from '../../lists/pager.tsx';
import { QuoteList } from '../../lists/quote-list.tsx';
import { grouped, kindTitle } from '../../words-for.ts';
import { speakerAddress, speakerValues, type SpeakerState } from './speaker-state.ts';

interface QuotesProps {
  readonly answer: SpeakerPageResult;
  readonly speaker: NonNullable<SpeakerPageResult['speaker']>;
  readonly state: SpeakerState;
}

/** All that a speaker said, with filters. */
export function SpeakerQuotes({ answer, speaker, state }: QuotesProps): ReactElement {
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
      <Filters answer={answer} state={state} />
      {nodes.length === 0 ? <p className="empty">No quote of {speaker.name} fits these filters.</p> : null}
      <QuoteList quotes={nodes} withSpeaker={false} />
      <Pager
        noun="quotes"
        first={state.after === undefined ? undefined : speakerAddress(state)}
        next={pageInfo.hasNextPage ? `${speakerAddress(state, { after: pageInfo.endCursor })}#quotes` : undefined}
      />
    </section>
  );
}

function Filters({ answer, state }: Pick<QuotesProps, 'answer' | 'state'>): ReactElement {
  const { filters } = state;
  const linkTo = (facet: Facet) => (value: string) =>
    `${speakerAddress({ ...state, filters: toggled(filters, facet, value) })}#quotes`;
  const papers = new Map<string, number>();
  for (const { publisher, quotes } of answer.papers.rows) {
    if (publisher !== null) papers.set(publisher, (papers.get(publisher) ?? 0) + quotes);
  }
  return (
    <details className="filters" open={isFiltered(filters)}>
      <summary>Filters</summary>
      <FacetList
        title="Kind"
        rows={answer.kinds.rows.flatMap(({ kind, quotes }) =>
          kind ? [{ value: kind, label: kindTitle(kind), count: quotes }] : [],
        )}
        chosen={filters.kind}
        linkTo={linkTo('kind')}
      />
      <FacetList
        title="Verb"
        rows={answer.verbs.rows.flatMap(({ cue, quotes }) => (cue ? [{ value: cue, label: cue, count: quotes }] : []))}
        chosen={filters.verb}
        linkTo={linkTo('verb')}
      />
      <FacetList
        title="Paper"
        rows={[...papers].map(([value, count]) => ({ value, label: value, count }))}
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
