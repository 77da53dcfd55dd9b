import type { ReactElement } from 'react';
import type { SpeakerPageResult } from '../../../../client/generated/speaker-page.ts';
import { sideOfSpeaker } from '../../address/compare-side.ts';
import { pageOf, questionOf, webAddress } from '../../address/links.ts';
import { NameRow } from '../../lists/name-row.tsx';
import { counted, daysTitle, speakerKindTitle } from '../../language/words-for.ts';

type Speaker = NonNullable<SpeakerPageResult['speaker']>;

/** Name, figures and descriptions of a speaker, each description with the article that has it. */
export function SpeakerHead({ speaker }: { readonly speaker: Speaker }): ReactElement {
  const { name, kind, affiliation, aliases, quoteCount, wordCount, firstQuoted, lastQuoted, wikidata, id } = speaker;
  const others = aliases.filter((alias) => alias !== name);
  const facts = wikidata && webAddress(`https://www.wikidata.org/wiki/${encodeURIComponent(wikidata)}`);
  return (
    <header className="speaker-head">
      <p className="kicker">
        <span>{speakerKindTitle(kind)}</span>
        {affiliation ? <bdi>{affiliation}</bdi> : null}
        {facts ? (
          <a href={facts} rel="noreferrer">
            Wikidata {wikidata}
          </a>
        ) : null}
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p className="lead">
        <a href="#quotes">{counted(quoteCount, 'quote')}</a> with {counted(wordCount, 'word')}
        {firstQuoted && lastQuoted ? `, ${daysTitle(firstQuoted, lastQuoted)}` : ''}.{' '}
        <a href={`/compare${questionOf({ left: sideOfSpeaker(id) })}`}>Compare with somebody</a>
      </p>
      {others.length > 0 ? (
        <p className="aliases">
          Also printed as <NameRow names={others} isQuoted />.
        </p>
      ) : null}
      <Descriptions speaker={speaker} />
    </header>
  );
}

/** More are behind a click. */
const AT_ONCE = 5;

function Descriptions({ speaker: { descriptions } }: { readonly speaker: Speaker }): ReactElement | null {
  if (descriptions.length === 0) return null;
  const items = [...new Map(descriptions.map((one) => [one.text.toLowerCase(), one])).values()].map(
    ({ text, article }) => (
      <li key={text}>
        <q>
          <bdi>{text}</bdi>
        </q>{' '}
        <small>
          <a href={pageOf(article.id)}>
            <bdi>{article.headline}</bdi>
          </a>
        </small>
      </li>
    ),
  );
  return (
    <section className="descriptions" aria-labelledby="descriptions">
      <h2 id="descriptions">As the papers describe them</h2>
      <ul>{items.slice(0, AT_ONCE)}</ul>
      {items.length > AT_ONCE ? (
        <details>
          <summary>{items.length - AT_ONCE} more</summary>
          <ul>{items.slice(AT_ONCE)}</ul>
        </details>
      ) : null}
    </section>
  );
}
