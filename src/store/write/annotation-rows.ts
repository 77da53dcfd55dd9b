import type { Article } from '../../corpus/article.ts';
import type { Mention } from '../../corpus/mention.ts';
import { offsetsOf } from '../../corpus/offsets-of.ts';
import { parentIndexes } from '../../corpus/parent-indexes.ts';
import type { Quote } from '../../corpus/quote.ts';
import type { OffsetIndex } from '../../text/offsets.ts';
import { hullOf, sliceSpan, type Span } from '../../text/span.ts';
import { countWords, searchableText } from '../../text/tokens.ts';
import type { MentionRow } from '../rows/mention-row.ts';
import type { QuoteRow } from '../rows/quote-row.ts';
import type { SpanRole, SpanRow } from '../rows/span-row.ts';
import { hashOfWords } from './clusters/words.ts';
import type { SpeakerKeys } from './put-speakers.ts';

/** A quote with its place in the database. */
export interface NumberedQuote extends Quote {
  readonly number: number;
}

/** What the rows of one annotation need to know beside it. */
export interface AnnotationPlace {
  readonly article: Article;
  readonly articleKey: number;
  readonly layerKey: number;
  readonly isEffective: boolean;
  /** First free slots of the article. */
  readonly quoteSlot: number;
  readonly mentionSlot: number;
  readonly speakers: ReadonlyMap<string, SpeakerKeys>;
}

/** The rows of one layer's annotation of one article. */
export interface AnnotationRows {
  readonly quotes: QuoteRow[];
  readonly spans: SpanRow[];
  readonly mentions: MentionRow[];
}

/** The content as printed, the parts of a split quote joined by a space. */
export function contentText(text: string, quote: Quote): string {
  return quote.content.map((span) => sliceSpan(text, span)).join(' ');
}

/** Turns an annotation into rows. */
export function annotationRows(
  quotes: readonly NumberedQuote[],
  mentions: readonly Mention[],
  place: AnnotationPlace,
): AnnotationRows {
  const offsets = offsetsOf(place.article);
  const parents = parentIndexes(quotes.map(({ content }) => content));
  const slotOf = (index: number): number => place.quoteSlot + index;
  return {
    quotes: quotes.map((quote, index) => {
      const parent = parents[index];
      return quoteRow(quote, slotOf(index), parent === undefined ? null : slotOf(parent), place);
    }),
    spans: quotes.flatMap((quote, index) => spanRows(quote, slotOf(index), place, offsets)),
    mentions: mentions.map((mention, index) => mentionRow(mention, place.mentionSlot + index, place, offsets)),
  };
}

function quoteRow(quote: NumberedQuote, slot: number, parentSlot: number | null, place: AnnotationPlace): QuoteRow {
  const text = contentText(place.article.text, quote);
  const hull = hullOf(quote.content);
  return {
    articleKey: place.articleKey,
    slot,
    layerKey: place.layerKey,
    number: quote.number,
    kind: quote.kind,
    sourceKind: quote.sourceKind,
    ...speakerColumns(quote, place),
    cueLemma: quote.cue?.lemma ?? null,
    cueClass: quote.cue?.class ?? null,
    text,
    wordCount: countWords(text),
    ...hull,
    firstParagraph: paragraphAt(place.article, hull.startUtf16),
    lastParagraph: paragraphAt(place.article, hull.endUtf16 - 1),
    parentSlot,
    confidence: quote.confidence ?? null,
    status: quote.status,
    annotatedStatus: quote.status,
    evidence: JSON.stringify(
      quote.evidence.map(({ spans, ...step }) => ({ ...step, spans: spans.map((s) => [s.startUtf16, s.endUtf16]) })),
    ),
    isEffective: place.isEffective && quote.status !== 'rejected' ? 1 : 0,
    wordsHash: hashOfWords(searchableText(text)),
  };
}

function speakerColumns({ speaker }: Quote, { speakers }: AnnotationPlace) {
  const keys = speaker && speakers.get(speaker.id);
  return { speakerKey: keys?.effective ?? null, annotatedSpeakerKey: keys?.annotated ?? null };
}

function spanRows(quote: Quote, quoteSlot: number, place: AnnotationPlace, offsets: OffsetIndex): SpanRow[] {
  const roles: [SpanRole, readonly Span[]][] = [
    ['content', quote.content],
    ['cue', quote.cue?.spans ?? []],
    ['source', quote.source],
  ];
  return roles.flatMap(([role, spans]) =>
    spans.map((span, part) => ({
      articleKey: place.articleKey,
      quoteSlot,
      role,
      part,
      ...placed(span, place, offsets),
    })),
  );
}

function mentionRow(mention: Mention, slot: number, place: AnnotationPlace, offsets: OffsetIndex): MentionRow {
  const speaker = place.speakers.get(mention.speaker.id);
  return {
    articleKey: place.articleKey,
    slot,
    layerKey: place.layerKey,
    kind: mention.kind,
    speakerKey: speaker?.effective ?? 0,
    annotatedSpeakerKey: speaker?.annotated ?? 0,
    ...placed(mention, place, offsets),
    isEffective: place.isEffective ? 1 : 0,
  };
}

function placed(span: Span, place: AnnotationPlace, offsets: OffsetIndex) {
  const { start, end } = offsets.spanFromUtf16(span, 'code-point');
  return {
    paragraph: paragraphAt(place.article, span.startUtf16),
    startUtf16: span.startUtf16,
    endUtf16: span.endUtf16,
    startCodePoint: start,
    endCodePoint: end,
    text: sliceSpan(place.article.text, span),
  };
}

/** 1-based ordinal of the paragraph that holds the offset, or of the nearest one before it. */
function paragraphAt(article: Article, offset: number): number {
  let [low, high] = [0, article.paragraphs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((article.paragraphs[middle]?.startUtf16 ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
