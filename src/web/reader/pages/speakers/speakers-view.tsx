import type { ReactElement } from 'react';
import type { SpeakersPageResult } from '../../../../client/generated/speakers-page.ts';
import { pageOf } from '../../address/links.ts';
import { BeginsAnew } from '../../lists/begins-anew.tsx';
import { Pager } from '../../lists/pager.tsx';
import { counted, grouped, speakerKindTitle } from '../../language/words-for.ts';
import { speakersAddress, type SpeakersState } from './speakers-state.ts';

interface SpeakersProps {
  readonly speakers: SpeakersPageResult['speakers'];
  readonly state: SpeakersState;
}

/** Names with what they are and how often they are quoted, and a field for letters of a name. */
export function SpeakersView({ speakers: { totalCount, nodes, pageInfo }, state }: SpeakersProps): ReactElement {
  return (
    <div className="speakers-page">
      <h1>
        Speakers <small>{grouped(totalCount)}</small>
      </h1>
      <NameForm state={state} />
      <SortLinks state={state} />
      <BeginsAnew isAnew={state.isAnew} />
      {nodes.length === 0 ? (
        <p className="empty">
          No name holds <q>{state.name}</q>.
        </p>
      ) : null}
      <ul className="speaker-names">
        {nodes.map(({ id, name, kind, affiliation, quoteCount }) => (
          <li key={id}>
            <a href={pageOf(id)}>
              <bdi>{name}</bdi>
            </a>{' '}
            <small>
              {affiliation === null ? speakerKindTitle(kind) : <bdi>{affiliation}</bdi>}, {counted(quoteCount, 'quote')}
            </small>
          </li>
        ))}
      </ul>
      <Pager
        noun="speakers"
        first={state.after === undefined ? undefined : speakersAddress(state)}
        next={pageInfo.hasNextPage ? speakersAddress(state, { after: pageInfo.endCursor }) : undefined}
      />
    </div>
  );
}

function NameForm({ state: { name, byName } }: Pick<SpeakersProps, 'state'>): ReactElement {
  return (
    <form className="speaker-search" action="/speakers">
      <label>
        Letters of a name
        <input name="name" type="search" defaultValue={name} autoComplete="off" spellCheck={false} dir="auto" />
      </label>
      {byName ? <input type="hidden" name="sort" value="name" /> : null}
      <button type="submit">Find</button>
    </form>
  );
}

function SortLinks({ state }: Pick<SpeakersProps, 'state'>): ReactElement {
  return (
    <p className="choices" data-stay>
      Sorted by
      <a href={speakersAddress(state, { sort: '' })} aria-current={state.byName ? undefined : 'true'}>
        quotes
      </a>
      <a href={speakersAddress(state, { sort: 'name' })} aria-current={state.byName ? 'true' : undefined}>
        name
      </a>
    </p>
  );
}
