import type { ReactElement } from 'react';
import { sideOfSpeaker, type NamedSpeaker } from '../../address/compare-side.ts';
import { pageOf, questionOf } from '../../address/links.ts';
import { compareAddress, type CompareState } from './compare-state.ts';

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

/** A name that does not say by itself whose quotes are compared. */
export interface UnclearName {
  readonly side: 'left' | 'right';
  /** As it was written. */
  readonly name: string;
  /** Whom it can mean. */
  readonly speakers: readonly NamedSpeaker[];
}

interface UnclearProps {
  readonly state: CompareState;
  readonly names: readonly UnclearName[];
  readonly form: ReactElement;
}

/** The form with links to each of those whom a name can mean. */
export function UnclearSides({ state, names, form }: UnclearProps): ReactElement {
  return (
    <div className="compare-page">
      {form}
      {names.map(({ side, name, speakers }) => (
        <div key={side} className="problem-note" role="alert">
          <p>
            <q>{name}</q>{' '}
            {speakers.length === 1 ? 'is not the whole name. Did you mean this one?' : 'can be one of these:'}
          </p>
          <ul>
            {speakers.map((speaker) => (
              <li key={speaker.id}>
                <a href={compareAddress(state, { [side]: sideOfSpeaker(speaker.id) })}>
                  <bdi>{speaker.name}</bdi>
                </a>{' '}
                <small>{speaker.id}</small>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

interface SameProps {
  readonly name: string;
  /** The speaker whom both sides mean; undefined: a paper. */
  readonly speaker: NamedSpeaker | undefined;
  readonly form: ReactElement;
}

/** The form when both sides are the same. */
export function SameSides({ name, speaker, form }: SameProps): ReactElement {
  return (
    <div className="compare-page">
      {form}
      <p className="problem-note" role="alert">
        Both sides are{' '}
        <a href={speaker ? pageOf(speaker.id) : `/search${questionOf({ paper: name })}`}>
          <bdi>{name}</bdi>
        </a>
        . Choose two to compare.
      </p>
    </div>
  );
}
