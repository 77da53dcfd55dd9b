import type { ReactElement } from 'react';
import type { HomePageResult } from '../../../../client/generated/home-page.ts';
import { sideOfSpeaker } from '../../address/compare-side.ts';
import { LaterPart } from '../../layout/later-part.tsx';
import { SearchBox } from '../../layout/search-box.tsx';
import { pageOf, questionOf } from '../../address/links.ts';
import { PageFigure } from '../../figures/page-figure.tsx';
import { PeriodLinks } from '../../figures/period-links.tsx';
import { dayTitle, grouped, methodTitle } from '../../language/words-for.ts';
import type { HomePlots } from './home-plots.ts';
import { homeAddress, type HomeState } from './home-state.ts';

interface HomeProps {
  readonly answer: HomePageResult;
  readonly state: HomeState;
  readonly plots: HomePlots;
}

/** The corpus at a glance. */
export function HomeView({ answer, state, plots }: HomeProps): ReactElement {
  const address = homeAddress(state);
  return (
    <div className="home">
      <Opening answer={answer} />
      <div className="columns">
        <div>
          <PageFigure plot={plots.quotedMost} address={address} />
          <p className="all-speakers">
            <a href="/speakers">All speakers</a>
          </p>
        </div>
        <div>
          <Questions answer={answer} />
          <PageFigure plot={plots.sources} address={address} />
          <Layers answer={answer} />
        </div>
      </div>
      <LaterPart id="times" title="Over time, and by paper" whole={homeAddress(state, { whole: 'yes' })}>
        {plots.timeline && plots.papers ? (
          <>
            <PageFigure plot={plots.timeline} address={address} />
            <PeriodLinks period={state.period} linkTo={(period) => `${homeAddress(state, { period })}#timeline`} />
            <PageFigure plot={plots.papers} address={address} />
          </>
        ) : undefined}
      </LaterPart>
    </div>
  );
}

function Opening({ answer: { corpus } }: { readonly answer: HomePageResult }): ReactElement {
  const { name, description, articleCount, quoteCount, speakerCount, wordCount, firstDate, lastDate } = corpus;
  const facts = [
    [articleCount, 'articles'],
    [quoteCount, 'quotes'],
    [speakerCount, 'speakers'],
    [wordCount, 'words'],
  ] as const;
  return (
    <header className="opening">
      <h1>
        Who said what, in <bdi>{name}</bdi>
      </h1>
      {description ? (
        <p className="lead" dir="auto">
          {description}
        </p>
      ) : null}
      <SearchBox isLarge />
      <dl className="facts">
        {facts.map(([count, noun]) => (
          <div key={noun}>
            <dt>{noun}</dt>
            <dd>{grouped(count)}</dd>
          </div>
        ))}
        {firstDate && lastDate ? (
          <div className="dates">
            <dt>{firstDate === lastDate ? 'on' : 'from – to'}</dt>
            <dd>{firstDate === lastDate ? dayTitle(firstDate) : `${dayTitle(firstDate)} – ${dayTitle(lastDate)}`}</dd>
          </div>
        ) : null}
      </dl>
    </header>
  );
}

function Questions({ answer: { mostQuoted } }: { readonly answer: HomePageResult }): ReactElement {
  const [first, second] = mostQuoted.nodes;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">What you could ask</h2>
      <ul className="questions">
        {first ? (
          <li>
            <a href={pageOf(first.id)}>
              What did <bdi>{first.name}</bdi> say?
            </a>
          </li>
        ) : null}
        <li>
          <a href="/search?source=anonymous">Who was quoted without a name?</a>
        </li>
        <li>
          <a href="/search?class=denial&class=claim">What was denied or merely claimed?</a>
        </li>
        {first && second ? (
          <li>
            <a href={`/compare${questionOf({ left: sideOfSpeaker(first.id), right: sideOfSpeaker(second.id) })}`}>
              How do <bdi>{first.name}</bdi> and <bdi>{second.name}</bdi> differ?
            </a>
          </li>
        ) : null}
        <li>
          <a href="/search?mode=said">Who said it? Find a quote by words you remember.</a>
        </li>
        <li>
          <a href="/graphql">Ask in GraphQL</a>
        </li>
      </ul>
    </section>
  );
}

function Layers({ answer: { corpus } }: { readonly answer: HomePageResult }): ReactElement {
  return (
    <section aria-labelledby="layers">
      <h2 id="layers">How it was annotated</h2>
      {corpus.layers.length === 0 ? <p className="empty">There is no layer of annotations yet.</p> : null}
      <ul className="layers">
        {corpus.layers.map(({ name, method, annotator, articleCount, quoteCount }) => (
          <li key={name}>
            <strong>{name}</strong>: {methodTitle(method)} by <bdi>{annotator}</bdi>
            <small>
              {grouped(quoteCount)} quotes in {grouped(articleCount)} articles
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
