import type { CorpusDraft } from '../../corpus/draft.ts';
import type { CorpusDocument } from './corpus-schema.ts';
import { NATIVE_FORMATS } from './native-formats.ts';
import { omitUndefined } from './omit-undefined.ts';

/** The document that describes a corpus as a whole. */
export function writeCorpus({ name, description, licence, language }: CorpusDraft): CorpusDocument {
  return omitUndefined({ format: NATIVE_FORMATS.corpus, name, description, licence, language });
}
