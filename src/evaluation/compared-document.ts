import { quotedSpans } from '../corpus/quoted-spans.ts';
import { alignSegments, type AlignedPair } from './align-segments.ts';
import type { EvaluatedDocument } from './evaluated-document.ts';
import { LetterIndex } from './letter-index.ts';
import { segmentsOf, type Segment } from './segment.ts';

/** The segments of both annotations, and which of them belong together. */
export interface Alignment {
  readonly gold: readonly Segment[];
  readonly candidate: readonly Segment[];
  readonly pairs: readonly AlignedPair[];
}

/** An article with its two annotations laid side by side. */
export interface ComparedDocument {
  readonly id: string;
  readonly all: Alignment;
  /** Only what reports speech, aligned anew. */
  readonly speech: Alignment;
}

/** Cuts both annotations of an article into segments and aligns them. Takes time in proportion to the text and its quotes. */
export function compareDocument(
  { id, text, paragraphs, gold, candidate }: EvaluatedDocument,
  isReporting: (cue: string) => boolean,
): ComparedDocument {
  const letters = new LetterIndex(text);
  const context = { text, paragraphs, letters, quoted: quotedSpans(text, paragraphs), isReporting };
  const [goldSegments, candidateSegments] = [segmentsOf(context, gold), segmentsOf(context, candidate)];
  return {
    id,
    all: align(goldSegments, candidateSegments),
    speech: align(goldSegments.filter(isSpeech), candidateSegments.filter(isSpeech)),
  };
}

function align(gold: readonly Segment[], candidate: readonly Segment[]): Alignment {
  return { gold, candidate, pairs: alignSegments(gold, candidate) };
}

function isSpeech(segment: Segment): boolean {
  return segment.isSpeech;
}
