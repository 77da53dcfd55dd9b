import type { QuoteRow } from '../../store/rows/quote-row.ts';
import type { Span } from '../../text/span.ts';

/** What a stretch of text is part of; `plain` when of nothing. */
export type SegmentRole = 'plain' | MarkRole;

/** What an annotation says about a stretch of text. */
export type MarkRole = 'content' | 'cue' | 'source' | 'mention';

/** One annotated span: part of a quote, or a mention of somebody. */
export interface Mark<Quote> extends Span {
  readonly role: MarkRole;
  /** The quote that the span is part of; undefined for mentions. */
  readonly quote: Quote | undefined;
  /** Who says the quote or is mentioned; undefined when nobody is known. */
  readonly speakerKey: number | undefined;
}

/** A stretch of text in which no annotation starts or ends. */
export interface Segment<Quote> extends Span {
  /** In the order content, cue, source, mention; `plain` alone when there is none. */
  readonly roles: readonly SegmentRole[];
  /** The quotes whose content, cue or source it is part of, the outermost first. */
  readonly quotes: readonly Quote[];
  /**
   * Who speaks here, or is named as the one who does: the speaker of the innermost quote whose content or source this is.
   * Outside both, the one who is mentioned.
   */
  readonly speakerKey: number | undefined;
}

/** A segment of an article with its words. */
export interface PlacedSegment extends Segment<QuoteRow> {
  readonly text: string;
}
