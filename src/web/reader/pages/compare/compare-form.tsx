import type { ReactElement } from 'react';
import type { ComparePageResult } from '../../../../client/generated/compare-page.ts';
import { fieldTextOf, type NamedSpeaker } from '../../address/compare-side.ts';
import { questionOf } from '../../address/links.ts';
import type { CompareState } from './compare-state.ts';

interface FormProps {
  /** Undefined: the API has refused the question. */
  readonly answer: ComparePageResult | undefined;
  readonly state: CompareState;
}

/** Two fields for whom to compare, with the most quoted to choose from. */
export function CompareForm({ answer, state }: FormProps): ReactElement {
  const { of, left, right } = state;
  const noun = of === 'papers' ? 'paper' : 'speaker';
  const speakers = answer?.speakers?.nodes ?? [];
  const textOf = (side: string, found: NamedSpeaker | null | undefined): string =>
    found ? fieldTextOf(found, speakers) : side;
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
        <Side name="left" noun={noun} value={textOf(left, answer?.leftName)} />
        <Side name="right" noun={noun} value={textOf(right, answer?.rightName)} />
        <button type="submit">Compare</button>
      </div>
      <Choices answer={answer} />
    </form>
  );
}

/** Whom the fields suggest: the most quoted. */
function Choices({ answer }: Pick<FormProps, 'answer'>): ReactElement {
  const speakers = answer?.speakers?.nodes ?? [];
  const papers = (answer?.papers?.rows ?? []).flatMap(({ publisher }) => publisher ?? []);
  return (
    <datalist id="choices">
      {papers.map((paper) => (
        <option key={paper} value={paper} />
      ))}
      {speakers.map((speaker) => (
        <option key={speaker.id} value={fieldTextOf(speaker, speakers)}>
          {speaker.name}
        </option>
      ))}
    </datalist>
  );
}

interface SideProps {
  readonly name: 'left' | 'right';
  readonly noun: 'paper' | 'speaker';
  readonly value: string;
}

function Side({ name, noun, value }: SideProps): ReactElement {
  return (
    <label>
      {name === 'left' ? 'First' : 'Second'} {noun}
      <input
        name={name}
        defaultValue={value}
        list="choices"
        placeholder={`Name of a ${noun}`}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        required
        data-suggest={noun === 'speaker' ? 'speakers' : undefined}
      />
    </label>
  );
}
