import type { CorpusDraft } from '../../corpus/draft.ts';
import type { Checked } from '../../corpus/problem.ts';
import { CORPUS_SCHEMA } from './corpus-schema.ts';
import type { CorpusDocument } from './corpus-schema.ts';
import { DocumentValidator } from './document-validator.ts';

const VALIDATOR = new DocumentValidator<CorpusDocument>(CORPUS_SCHEMA);

/** The draft in a corpus document. */
export function readCorpus(json: unknown, file: string): Checked<CorpusDraft> {
  const { value: document, problems } = VALIDATOR.check(json, file);
  if (problems) return { problems };
  return {
    value: {
      type: 'corpus',
      name: document.name,
      description: document.description ?? undefined,
      licence: document.licence ?? undefined,
      language: document.language ?? 'en',
    },
  };
}
