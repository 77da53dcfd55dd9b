import type { QuoteKind } from '../corpus/vocabulary.ts';
import type { Span } from '../text/span.ts';
import { sliceSpan } from '../text/span.ts';
import type { AlignedPair } from './align-segments.ts';
import { compareDocument } from './compared-document.ts';
import type { EvaluatedDocument, EvaluatedQuote } from './evaluated-document.ts';
import { hasSameContent, hasSameSource } from './judge-pair.ts';
import type { Segment } from './segment.ts';
import { isRightPerson } from './tally-speakers.ts';

/**
 * How a candidate departs from the gold annotation: a segment that it has not, one that only it has, or the same segment with
 * another source or another person.
 */
export const DIFFERENCE_KINDS = ['missed', 'spurious', 'source', 'speaker'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One departure, with its place and its words. */
export interface Difference {
  readonly article: string;
  readonly kind: DifferenceKind;
  readonly quoteKind: QuoteKind;
  /** Place of the segment in the article; that of the gold annotation where both have it. */
  readonly span: Span;
  readonly text: string;
  /** The source's words or the speaker's name, by `kind`; for a missed or spurious segment the source. Undefined: none is given. */
  readonly gold: string | undefined;
  readonly candidate: string | undefined;
}

/** A departure as the segments of both sides; one of them is undefined where only the other has it. */
export interface SegmentDifference {
  readonly kind: DifferenceKind;
  readonly gold: Segment | undefined;
  readonly candidate: Segment | undefined;
}

/** Everything in which the candidate annotation of an article departs, in reading order. */
export function differencesOf(document: EvaluatedDocument, isReporting: (cue: string) => boolean): Difference[] {
  return segmentDifferencesOf(document, isReporting).map((difference) => describe(document, difference));
}

/** The same as segments, for who needs to know their quotes. */
export function segmentDifferencesOf(
  document: EvaluatedDocument,
  isReporting: (cue: string) => boolean,
): SegmentDifference[] {
  const { gold, candidate, pairs } = compareDocument(document, isReporting).all;
  const same = pairs.filter(hasSameContent);
  const [found, right] = [new Set(same.map((pair) => pair.gold)), new Set(same.map((pair) => pair.candidate))];
  const differences: SegmentDifference[] = [
    ...gold
      .filter((segment) => !found.has(segment))
      .map((segment) => ({ kind: 'missed' as const, gold: segment, candidate: undefined })),
    ...candidate
      .filter((segment) => !right.has(segment))
      .map((segment) => ({ kind: 'spurious' as const, gold: undefined, candidate: segment })),
    ...same.filter((pair) => !hasSameSource(pair)).map((pair) => ({ ...pair, kind: 'source' as const })),
    ...same.filter(hasOtherPerson).map((pair) => ({ ...pair, kind: 'speaker' as const })),
  ];
  return differences.sort((a, b) => comparePlaces(segmentOf(a).span, segmentOf(b).span));
}

function comparePlaces(a: Span, b: Span): number {
  return a.startUtf16 - b.startUtf16 || a.endUtf16 - b.endUtf16;
}

/** The segment that a difference is about; that of the gold annotation where both have it. */
export function segmentOf({ gold, candidate }: SegmentDifference): Segment {
  const segment = gold ?? candidate;
  if (!segment) throw new Error('A difference is about no segment.');
  return segment;
}

function describe({ id, text }: EvaluatedDocument, difference: SegmentDifference): Difference {
  const { kind, gold, candidate } = difference;
  const said = kind === 'speaker' ? speakerName : (segment: Segment) => sourceText(text, segment.quote);
  return {
    ...placed(id, text, segmentOf(difference)),
    kind,
    gold: gold && said(gold),
    candidate: candidate && said(candidate),
  };
}

function speakerName({ quote }: Segment): string | undefined {
  const name = quote.speaker?.name;
  return name === '' ? undefined : name;
}

function placed(
  article: string,
  text: string,
  { kind, span }: Segment,
): Pick<Difference, 'article' | 'quoteKind' | 'span' | 'text'> {
  return { article, quoteKind: kind, span, text: sliceSpan(text, span) };
}

function hasOtherPerson(pair: AlignedPair): boolean {
  return pair.gold.quote.speaker?.kind === 'person' && !isRightPerson(pair);
}

function sourceText(text: string, { source }: EvaluatedQuote): string | undefined {
  return source.length === 0 ? undefined : source.map((span) => sliceSpan(text, span)).join(' … ');
}
