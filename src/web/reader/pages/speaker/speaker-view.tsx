import type { ReactElement } from 'react';
import type { SpeakerPageResult } from '../../../../client/generated/speaker-page.ts';
import { LaterPart } from '../../layout/later-part.tsx';
import { PageFigure } from '../../figures/page-figure.tsx';
import { PeriodLinks } from '../../figures/period-links.tsx';
import { SpeakerHead } from './speaker-head.tsx';
import type { SpeakerPlots } from './speaker-plots.ts';
import { SpeakerQuotes } from './speaker-quotes.tsx';
import { speakerAddress, type SpeakerState } from './speaker-state.ts';

interface SpeakerViewProps {
  readonly answer: SpeakerPageResult;
  readonly speaker: NonNullable<SpeakerPageResult['speaker']>;
  readonly state: SpeakerState;
  readonly plots: SpeakerPlots;
}

/** All that the corpus knows of a speaker. */
export function SpeakerView({ answer, speaker, state, plots }: SpeakerViewProps): ReactElement {
  const address = speakerAddress(state);
  return (
    <div className="speaker-page">
      <SpeakerHead speaker={speaker} />
      <PageFigure plot={plots.kinds} address={address} />
      <div className="columns">
        <SpeakerQuotes answer={answer} speaker={speaker} state={state} papers={plots.papers} />
        <div>
          <PageFigure plot={plots.verbs} address={address} />
          <PageFigure plot={plots.papers} address={address} />
        </div>
      </div>
      <PageFigure plot={plots.timeline} address={address} />
      <PeriodLinks period={state.period} linkTo={(period) => `${speakerAddress(state, { period })}#timeline`} />
      <LaterPart id="around" title="Words and company" whole={speakerAddress(state, { whole: 'yes' })}>
        {plots.keywords && plots.network ? (
          <div className="columns">
            <PageFigure plot={plots.keywords} address={address} />
            <PageFigure plot={plots.network} address={address} />
          </div>
        ) : undefined}
      </LaterPart>
    </div>
  );
}
