import type { Correction } from '../../corpus/correction.ts';
import type { CorrectionsDraft } from '../../corpus/draft.ts';
import type { Checked } from '../../corpus/problem.ts';
import type { SpeakerReference } from '../../corpus/speaker.ts';
import { slugOf } from '../../text/slug.ts';
import { CORRECTIONS_SCHEMA } from './corrections-schema.ts';
import type { CorrectionDocument, CorrectionsDocument } from './corrections-schema.ts';
import { DocumentValidator } from './document-validator.ts';
import type { SpeakerReferenceDocument } from './speaker-reference-schema.ts';

const VALIDATOR = new DocumentValidator<CorrectionsDocument>(CORRECTIONS_SCHEMA);

/** The draft in a corrections document. */
export function readCorrections(json: unknown, file: string): Checked<CorrectionsDraft> {
  const { value: document, problems } = VALIDATOR.check(json, file);
  if (problems) return { problems };
  return { value: { type: 'corrections', corrections: document.corrections.map(correctionOf) } };
}

function correctionOf(correction: CorrectionDocument): Correction {
  const { hasQuote, speaker, ...verdict } = correction;
  return { ...verdict, hasQuote: hasQuote === false ? false : undefined, speaker: speaker && speakerOf(speaker) };
}

function speakerOf({ id, name, kind }: SpeakerReferenceDocument): SpeakerReference {
  return { id: id ?? slugOf(name), name, kind };
}
