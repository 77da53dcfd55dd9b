import type { SpeakersDraft } from '../../corpus/draft.ts';
import type { Checked } from '../../corpus/problem.ts';
import type { Speaker } from '../../corpus/speaker.ts';
import { DocumentValidator } from './document-validator.ts';
import { SPEAKERS_SCHEMA } from './speakers-schema.ts';
import type { SpeakerDocument, SpeakersDocument } from './speakers-schema.ts';

const VALIDATOR = new DocumentValidator<SpeakersDocument>(SPEAKERS_SCHEMA);

/** The draft in a speakers document. */
export function readSpeakers(json: unknown, file: string): Checked<SpeakersDraft> {
  const { value: document, problems } = VALIDATOR.check(json, file);
  return problems ? { problems } : { value: { type: 'speakers', speakers: document.speakers.map(speakerOf) } };
}

function speakerOf(speaker: SpeakerDocument): Speaker {
  const { id, name, kind } = speaker;
  return {
    id,
    name,
    kind,
    aliases: speaker.aliases ?? [],
    wikidata: speaker.wikidata ?? undefined,
    gender: speaker.gender ?? undefined,
    affiliation: speaker.affiliation ?? undefined,
    mergedInto: speaker.mergedInto ?? undefined,
  };
}
