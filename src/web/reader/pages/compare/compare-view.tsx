import type { ReactElement } from 'react';
import type { ComparePageResult } from '../../../../client/generated/compare-page.ts';
import { sideOfSpeaker } from '../../compare-side.ts';
import { LaterPart } from '../../later-part.tsx';
import { pageOf, questionOf } from '../../links.ts';
import { PageFigure } from '../../page-figure.tsx';
import { PeriodLinks } from '../../period-links.tsx';
import { counted } from '../../words-for.ts';
import type { ComparePlots, Sides } from './compare-plots.ts';
import { compareAddress, type CompareState } from './compare-state.ts';

interface FormProps {
  readonly answer: ComparePageResult;
  readonly state: CompareState;
}

/** Two fields for whom to compare, with the most quoted to choose from. */
export function CompareForm({ answer, state }: FormProps): ReactElement {
  const { of, left, right } = state;
  const choices =
    of === 'papers'
      ? answer.papers.rows.flatMap(({ publisher }) => (publisher === null ? [] : [{ value: publisher, label: '' }]))
      : answer.speakers.nodes.map(({ id, name }) => ({ value: sideOfSpeaker(id), label: name }));
  return (
    <form className="compare-form" action="/compare">
      <h1>{of === 'papers' ? 'Two papers, side by side' : 'Two speakers, side by side'}</h1>
      <nav className="modes" aria-label="What to compare">
        <a href="/compare" aria-current={of === 'speakers' ? 'true' : undefined}>
          Speakers
        </a>
        <a href={`/compare${questionOf({ of: 'papers' })}`} aria-current={of === 'papers' ? 'true' : undefined}>
          Papers
        </a>
      </nav>
      {of === 'papers' ? <input type="hidden" name="of" value="papers" /> : null}
      <div className="sides">
        <Side name="left" label="This one" value={left} of={of} />
        <Side name="right" label="with this one" value={right} of={of} />
        <button type="submit">Compare</button>
      </div>
      <datalist id="choices">
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </datalist>
    </form>
  );
}

interface SideProps {
  readonly name: 'left' | 'right';
  readonly label: string;
  readonly value: string;
  readonly of: CompareState['of'];
}

function Side({ name, label, value, of }: SideProps): ReactElement {
  return (
    <label>
      {label}
      <input
        name={name}
        defaultValue={value}
        list="choices"
        placeholder={of === 'papers' ? 'Name of a paper' : 'Name of a speaker'}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        required
        data-suggest={of}
      />
    </label>
  );
}

/** The comparison of two sides that were chosen. */
export function CompareView({
  answer,
  state,
  sides,
  plots,
  form,
}: FormProps & { readonly sides: Sides; readonly plots: ComparePlots; readonly form: ReactElement }): ReactElement {
  const address = compareAddress(state);
  return (
    <div className="compare-page">
      {form}
      <Totals answer={answer} state={state} sides={sides} />
      <PageFigure plot={plots.kinds} address={address} />
      <div className="columns">
        <PageFigure plot={plots.verbs} address={address} />
        <div>
          <PageFigure plot={plots.timeline} address={address} />
          <PeriodLinks period={state.period} linkTo={(period) => `${compareAddress(state, { period })}#timeline`} />
        </div>
      </div>
      <LaterPart id="words" title="Words that set them apart" whole={compareAddress(state, { whole: 'yes' })}>
        {plots.leftWords && plots.rightWords ? (
          <div className="columns">
            <PageFigure plot={plots.leftWords} address={address} />
            <PageFigure plot={plots.rightWords} address={address} />
          </div>
        ) : undefined}
      </LaterPart>
    </div>
  );
}

function Totals({ answer, state, sides }: FormProps & { readonly sides: Sides }): ReactElement {
  const { leftName, rightName, leftKinds, rightKinds } = answer;
  const rows = [
    { name: sides.left, speaker: leftName, counts: leftKinds },
    { name: sides.right, speaker: rightName, counts: rightKinds },
  ];
  return (
    <dl className="totals">
      {rows.map(({ name, speaker, counts }, index) => (
        <div key={index}>
          <dt>
            <a href={state.of === 'papers' || !speaker ? `/search${questionOf({ paper: name })}` : pageOf(speaker.id)}>
              <bdi>{name}</bdi>
            </a>
          </dt>
          <dd>
            {counted(counts?.totalQuotes ?? 0, 'quote')}, {counted(counts?.totalWords ?? 0, 'word')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface UnknownProps extends Pick<CompareState, 'of'> {
  readonly name: string;
  readonly form: ReactElement;
}

/** The form with the name of a side that the corpus does not know. */
export function UnknownSide({ of, name, form }: UnknownProps): ReactElement {
  const isPaper = of === 'papers';
  return (
    <div className="compare-page">
      {form}
      <p className="problem-note" role="alert">
        The corpus has {isPaper ? 'no quote of a paper' : 'no speaker'} <q>{name}</q>. Write the whole name
        {isPaper ? '' : ', or what stands in the address of their page'};{' '}
        <a href={`/search${questionOf({ words: name })}`}>search for the name</a>.
      </p>
    </div>
  );
}
