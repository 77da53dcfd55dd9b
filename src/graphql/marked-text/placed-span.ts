import type { Span } from '../../text/span.ts';

/** A span with its place in the article and its words. The rows of spans, mentions and paragraphs are such. */
export interface PlacedSpan extends Span {
  readonly articleKey: number;
  /** Ordinal of the paragraph in which it starts. */
  readonly paragraph: number;
  readonly startCodePoint: number;
  readonly endCodePoint: number;
  readonly text: string;
}
