import {
  SpeakerPage,
  type SpeakerPageResult,
  type SpeakerPageVariables,
} from '../../../../client/generated/speaker-page.ts';
import { beginAnew } from '../../begin-anew.ts';
import type { PageDefinition } from '../../define-page.ts';
import { problemPage } from '../../layout/problem-page.tsx';
import { speakerPlots } from './speaker-plots.ts';
import { readSpeaker, speakerVariables, type SpeakerState } from './speaker-state.ts';
import { SpeakerView } from './speaker-view.tsx';

/** `/speaker/NAME`: who it is, how, when, where and beside whom they are quoted, and all that they said. */
export const speakerPage: PageDefinition<SpeakerState, SpeakerPageResult, SpeakerPageVariables> = {
  document: SpeakerPage,
  read: readSpeaker,
  variables: speakerVariables,
  retry: beginAnew,
  draw(answer, state) {
    const { speaker } = answer;
    if (!speaker) return problemPage('address');
    const plots = speakerPlots(answer, speaker, state.period);
    return {
      title: speaker.name,
      main: <SpeakerView answer={answer} speaker={speaker} state={state} plots={plots} />,
      plots: Object.values(plots).filter((plot) => plot !== undefined),
    };
  },
};
