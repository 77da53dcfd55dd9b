import type { ReactElement } from 'react';
import type { SearchPageResult } from '../../../../client/generated/search-page.ts';
import { ChosenFilters } from '../../filters/chosen-filters.tsx';
import { chosenFilters } from '../../filters/filter-titles.ts';
import { Pager } from '../../lists/pager.tsx';
import { QuoteList } from '../../lists/quote-list.tsx';
import { counted, grouped, percent } from '../../language/words-for.ts';
import { LineTable } from './line-table.tsx';
import { ResultHead } from './result-head.tsx';
import { MATCHES, MOST_MATCHES, searchAddress, type SearchState } from './search-state.ts';
import { speakerNames } from './speaker-names.ts';

interface ResultProps {
  readonly answer: SearchPageResult;
  readonly state: SearchState;
}

interface Narrowed {
  /** The filters that are chosen. */
  readonly narrowed: ReactElement;
}

/** What a search has found, in its mode. */
export function SearchResult({ answer, state }: ResultProps): ReactElement {
  const { concordance, quotes, whoSaid } = answer;
  const isNamed = (answer.speakers?.nodes.length ?? 0) > 0;
  const narrowed = (
    <ChosenFilters
      chosen={chosenFilters(state.filters, speakerNames(answer))}
      linkTo={(filters) => searchAddress({ ...state, filters })}
      place="#filters"
    />
  );
  if (concordance) return <Lines lines={concordance} state={state} isNamed={isNamed} narrowed={narrowed} />;
  if (quotes) return <Quotes quotes={quotes} state={state} narrowed={narrowed} />;
  if (whoSaid) return <WhoSaid matches={whoSaid.matches} state={state} narrowed={narrowed} />;
  return (
    <section className="result">
      {narrowed}
      <p className="empty">Write down what you remember of a quote, in the order in which it was said.</p>
    </section>
  );
}

function Lines({
  lines,
  state,
  isNamed,
  narrowed,
}: Narrowed & {
  readonly lines: NonNullable<SearchPageResult['concordance']>;
  readonly state: SearchState;
  /** Whether the words are the name of somebody, who is shown above. */
  readonly isNamed: boolean;
}): ReactElement {
  const { totalCount, perMillion, nodes, pageInfo, basis } = lines;
  return (
    <section className="result" aria-labelledby="result">
      <ResultHead
        title={`${counted(totalCount, 'place')}, ${grouped(perMillion)} in a million words`}
        state={state}
        isEmpty={nodes.length === 0}
        limit={basis.isComplete ? undefined : (basis.limit ?? undefined)}
        savedAs={state.sort === 'POSITION' ? undefined : 'in the order of the texts'}
      >
        {narrowed}
      </ResultHead>
      {nodes.length === 0 ? <Nothing state={state} isNamed={isNamed} /> : <LineTable lines={nodes} />}
      <Pages state={state} pageInfo={pageInfo} noun="lines" />
    </section>
  );
}

function Quotes({
  quotes: { totalCount, nodes, pageInfo },
  state,
  narrowed,
}: Narrowed & {
  readonly quotes: NonNullable<SearchPageResult['quotes']>;
  readonly state: SearchState;
}): ReactElement {
  return (
    <section className="result" aria-labelledby="result">
      <ResultHead title={counted(totalCount, 'quote')} state={state} isEmpty={nodes.length === 0}>
        {narrowed}
      </ResultHead>
      {nodes.length === 0 ? <Nothing state={state} /> : <QuoteList quotes={nodes} />}
      <Pages state={state} pageInfo={pageInfo} noun="quotes" />
    </section>
  );
}

function WhoSaid({
  matches,
  state,
  narrowed,
}: Narrowed & {
  readonly matches: NonNullable<SearchPageResult['whoSaid']>['matches'];
  readonly state: SearchState;
}): ReactElement {
  const notes = new Map(
    matches.map(({ quote, similarity, alsoIn }) => [
      quote.id,
      `${percent(similarity)} alike${alsoIn > 0 ? `, also in ${counted(alsoIn, 'other article')}` : ''}`,
    ]),
  );
  return (
    <section className="result" aria-labelledby="result">
      <ResultHead
        title={matches.length === 0 ? 'Nobody said this' : 'Who said it'}
        state={state}
        isEmpty={matches.length === 0}
        savedAs={matches.length < MATCHES ? undefined : `of the ${MOST_MATCHES} most alike`}
      >
        {narrowed}
      </ResultHead>
      {matches.length === 0 ? <Nothing state={state} /> : null}
      <QuoteList quotes={matches.map(({ quote }) => quote)} note={(id) => notes.get(id)} />
    </section>
  );
}

function Pages({
  state,
  pageInfo,
  noun,
}: {
  readonly state: SearchState;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly noun: string;
}): ReactElement {
  return (
    <Pager
      noun={noun}
      first={state.after === undefined ? undefined : searchAddress(state)}
      next={pageInfo.hasNextPage ? searchAddress(state, { after: pageInfo.endCursor }) : undefined}
    />
  );
}

function Nothing({
  state,
  isNamed = false,
}: {
  readonly state: SearchState;
  readonly isNamed?: boolean;
}): ReactElement {
  const isNarrow = state.mode === 'lines' && state.scope !== 'WHOLE';
  return (
    <div className="empty">
      <p>
        {isNamed ? 'No quote holds these words; what the speaker said is behind the name above.' : 'Nothing was found.'}
      </p>
      <ul>
        {isNarrow ? (
          <li>
            <a href={searchAddress(state, { in: 'everywhere' })}>Look everywhere</a>, outside quotes too
          </li>
        ) : null}
        <li>Take filters out, or try fewer words or a shorter one with an asterisk: prison*</li>
      </ul>
    </div>
  );
}
