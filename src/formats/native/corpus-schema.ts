import { document, optionalString, string } from './json-schema.ts';
import type { Optional } from './json-schema.ts';
import { NATIVE_FORMATS } from './native-formats.ts';

/** A corpus document. */
export interface CorpusDocument {
  readonly format: typeof NATIVE_FORMATS.corpus;
  readonly name: string;
  readonly description?: Optional<string>;
  readonly licence?: Optional<string>;
  readonly language?: Optional<string>;
}

/** JSON Schema of a corpus document. */
export const CORPUS_SCHEMA = document('Whosaid corpus', NATIVE_FORMATS.corpus, {
  description: 'Name and terms of a corpus as a whole.',
  properties: {
    name: string('Name under which the corpus is cited.'),
    description: optionalString('What it holds and how it came about.'),
    licence: optionalString('Terms of use; an SPDX identifier where there is one.'),
    language: optionalString('BCP 47 tag of its main language. Absent: en.'),
  },
  required: ['format', 'name'],
});
