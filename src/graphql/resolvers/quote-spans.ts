import type { SpanRole, SpanRow } from '../../store/rows/span-row.ts';
import { containsSpan, overlaps, type Span } from '../../text/span.ts';
import { SpanType } from '../types/span-type.ts';

/** The spans of one role, in reading order. */
export function spansIn(spans: readonly SpanRow[], role: SpanRole): SpanType[] {
  return spans.filter((span) => span.role === role).map((span) => new SpanType(span));
}

/** Does one span of the role hold all of `inner`? */
export function standsIn(spans: readonly SpanRow[], role: SpanRole, inner: Span): boolean {
  return spans.some((span) => span.role === role && containsSpan(span, inner));
}

/** Does one span of the role share a letter with `other`? */
export function touches(spans: readonly SpanRow[], role: SpanRole, other: Span): boolean {
  return spans.some((span) => span.role === role && overlaps(span, other));
}
