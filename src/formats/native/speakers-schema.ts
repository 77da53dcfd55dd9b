import { SPEAKER_KINDS } from '../../corpus/vocabulary.ts';
import type { SpeakerKind } from '../../corpus/vocabulary.ts';
import { document, list, object, optionalList, optionalString, string, word } from './json-schema.ts';
import type { Optional } from './json-schema.ts';
import { NATIVE_FORMATS } from './native-formats.ts';

/** A speaker as a speakers document gives it. */
export interface SpeakerDocument {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly aliases?: Optional<readonly string[]>;
  readonly wikidata?: Optional<string>;
  readonly gender?: Optional<string>;
  readonly affiliation?: Optional<string>;
  readonly mergedInto?: Optional<string>;
}

/** A speakers document: what is known of speakers from outside the texts. */
export interface SpeakersDocument {
  readonly format: typeof NATIVE_FORMATS.speakers;
  readonly speakers: readonly SpeakerDocument[];
}

const SPEAKER_SCHEMA = object(
  {
    id: string('Legible id without prefix: ajmal-omar.'),
    name: string('The name under which the speaker is listed.'),
    kind: word('What the speaker is.', SPEAKER_KINDS),
    aliases: optionalList('Other forms of the name that count as this speaker.', { type: 'string' }),
    wikidata: { ...optionalString('Wikidata item: Q42.'), pattern: '^Q[1-9][0-9]*$' },
    gender: optionalString('As the speaker or reliable sources give it: female.'),
    affiliation: optionalString('Body for which the speaker speaks.'),
    mergedInto: optionalString('Id of the speaker that this one turned out to be; this one then redirects there.'),
  },
  ['id', 'name', 'kind'],
);

/** JSON Schema of a speakers document. */
export const SPEAKERS_SCHEMA = document('Whosaid speakers', NATIVE_FORMATS.speakers, {
  description: 'What is known of speakers from outside the texts.',
  properties: { speakers: list('The speakers.', SPEAKER_SCHEMA) },
  required: ['format', 'speakers'],
});
