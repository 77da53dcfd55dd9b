import { SPEAKER_KINDS } from '../../corpus/vocabulary.ts';
import type { SpeakerKind } from '../../corpus/vocabulary.ts';
import { object, optionalString, string, word } from './json-schema.ts';
import type { Optional } from './json-schema.ts';

/** A speaker as annotations and corrections name it. */
export interface SpeakerReferenceDocument {
  readonly id?: Optional<string>;
  readonly name: string;
  readonly kind: SpeakerKind;
}

const PROPERTIES = {
  id: optionalString('Legible id without prefix. Absent: made from the name, "Ajmal Omar" → "ajmal-omar".'),
  name: string('The fullest form of the name.'),
  kind: word('What the speaker is.', SPEAKER_KINDS),
};
/** A speaker reference, by kind and name. */
export const SPEAKER_REFERENCE_SCHEMA = object(PROPERTIES, ['name', 'kind']);
/** The same where null says that the text names nobody. */
export const OPTIONAL_SPEAKER_REFERENCE_SCHEMA = { ...SPEAKER_REFERENCE_SCHEMA, type: ['object', 'null'] };
