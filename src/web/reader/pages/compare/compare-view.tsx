import type { ReactElement } from 'react';
import type { ComparePageResult } from '../../../../client/generated/compare-page.ts';
import { LaterPart } from '../../layout/later-part.tsx';
import { pageOf, questionOf } from '../../address/links.ts';
import { PageFigure } from '../../figures/page-figure.tsx';
import { PeriodLinks } from '../../figures/period-links.tsx';
import { counted } from '../../language/words-for.ts';
import type { ComparePlots, Sides } from './compare-plots.ts';
import { compareAddress, type CompareState } from './compare-state.ts';

interface CompareProps {
  readonly answer: ComparePageResult;
  readonly state: CompareState;
  readonly sides: Sides;
  readonly plots: ComparePlots;
  readonly form: ReactElement;
}

/** The comparison of two sides that were chosen. */
export function CompareView({ answer, state, sides, plots, form }: CompareProps): ReactElement {
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

function Totals({ answer, state, sides }: Pick<CompareProps, 'answer' | 'state' | 'sides'>): ReactElement {
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
