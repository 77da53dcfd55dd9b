import {
  SpeakersPage,
  type SpeakersPageResult,
  type SpeakersPageVariables,
} from '../../../../client/generated/speakers-page.ts';
import { beginAnew } from '../../begin-anew.ts';
import type { PageDefinition } from '../../define-page.ts';
import { readSpeakers, speakersVariables, type SpeakersState } from './speakers-state.ts';
import { SpeakersView } from './speakers-view.tsx';

/** `/speakers`: all speakers, to be found by letters of a name. */
export const speakersPage: PageDefinition<SpeakersState, SpeakersPageResult, SpeakersPageVariables> = {
  document: SpeakersPage,
  read: readSpeakers,
  variables: speakersVariables,
  retry: beginAnew,
  draw: ({ speakers }, state) => ({
    title: state.name === '' ? 'Speakers' : `Speakers with “${state.name}”`,
    main: <SpeakersView speakers={speakers} state={state} />,
  }),
};
