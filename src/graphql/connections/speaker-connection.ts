import { SpeakerType } from '../types/speaker-type.ts';
import { connectionOf } from './connection.ts';

/** A page of a list of speakers. */
export const SpeakerConnection = connectionOf('Speaker', () => SpeakerType);
