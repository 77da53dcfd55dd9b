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

/** Everything in which the candidate annotation of an article departs, in reading order. */
export function differencesOf(document: EvaluatedDocument, isReporting: (cue: string) => boolean): Difference[] {
  const { gold, candidate, pairs } = compareDocument(document, isReporting).all;
  const same = pairs.filter(hasSameContent);
  const [found, right] = [new Set(same.map((pair) => pair.gold)), new Set(same.map((pair) => pair.candidate))];
  const differences = [
    ...gold.filter((segment) => !found.has(segment)).map((segment) => missedIn(document, segment)),
    ...candidate.filter((segment) => !right.has(segment)).map((segment) => spuriousIn(document, segment)),
    ...same.filter((pair) => !hasSameSource(pair)).map((pair) => otherSourceIn(document, pair)),
    ...same.filter(hasOtherPerson).map((pair) => otherSpeakerIn(document, pair)),
  ];
  return differences.sort((a, b) => a.span.startUtf16 - b.span.startUtf16 || a.span.endUtf16 - b.span.endUtf16);
}

function missedIn({ id, text }: EvaluatedDocument, segment: Segment): Difference {
  return { ...placed(id, text, segment), kind: 'missed', gold: sourceText(text, segment.quote), candidate: undefined };
}

function spuriousIn({ id, text }: EvaluatedDocument, segment: Segment): Difference {
  return {
    ...placed(id, text, segment),
    kind: 'spurious',
    gold: undefined,
    candidate: sourceText(text, segment.quote),
  };
}

function otherSourceIn({ id, text }: EvaluatedDocument, { gold, candidate }: AlignedPair): Difference {
  const [known, found] = [sourceText(text, gold.quote), sourceText(text, candidate.quote)];
  return { ...placed(id, text, gold), kind: 'source', gold: known, candidate: found };
}

function otherSpeakerIn({ id, text }: EvaluatedDocument, { gold, candidate }: AlignedPair): Difference {
  const [known, found] = [gold.quote.speaker?.name, candidate.quote.speaker?.name];
  return { ...placed(id, text, gold), kind: 'speaker', gold: known, candidate: found === '' ? undefined : found };
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
