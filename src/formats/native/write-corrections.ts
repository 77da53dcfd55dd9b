import type { Correction } from '../../corpus/correction.ts';
import type { CorrectionDocument, CorrectionsDocument } from './corrections-schema.ts';
import { NATIVE_FORMATS } from './native-formats.ts';
import { omitUndefined } from './omit-undefined.ts';

/** The document of a list of corrections, in its order. */
export function writeCorrections(corrections: readonly Correction[]): CorrectionsDocument {
  return { format: NATIVE_FORMATS.corrections, corrections: corrections.map(documentOf) };
}

function documentOf(correction: Correction): CorrectionDocument {
  const { article, layer, contentText, hasQuote, status, speaker, annotator, createdAt } = correction;
  const named = speaker && { id: speaker.id, name: speaker.name, kind: speaker.kind };
  return omitUndefined({ article, layer, contentText, hasQuote, status, speaker: named, annotator, createdAt });
}
