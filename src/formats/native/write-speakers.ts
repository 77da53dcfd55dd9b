import type { Speaker } from '../../corpus/speaker.ts';
import { NATIVE_FORMATS } from './native-formats.ts';
import { omitUndefined } from './omit-undefined.ts';
import type { SpeakerDocument, SpeakersDocument } from './speakers-schema.ts';

/** The document of a list of speakers, in its order. */
export function writeSpeakers(speakers: readonly Speaker[]): SpeakersDocument {
  return { format: NATIVE_FORMATS.speakers, speakers: speakers.map(documentOf) };
}

function documentOf(speaker: Speaker): SpeakerDocument {
  const { id, name, kind, aliases, wikidata, gender, affiliation, mergedInto } = speaker;
  const printed = aliases.length === 0 ? undefined : aliases;
  return omitUndefined({ id, name, kind, aliases: printed, wikidata, gender, affiliation, mergedInto });
}
