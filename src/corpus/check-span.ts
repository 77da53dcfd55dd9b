import { clipSpans } from '../text/clip-spans.ts';
import type { OffsetIndex, OffsetUnit } from '../text/offsets.ts';
import { compareSpans, sliceSpan } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { SpanDraft } from './draft.ts';
import type { ProblemList } from './problem-list.ts';
import { spanRemedy, unitsOf } from './span-remedy.ts';

/** The text that spans are checked against, the unit that they count in, and where problems go. */
export interface SpanContext {
  readonly index: OffsetIndex;
  readonly paragraphs: readonly Span[];
  readonly unit: OffsetUnit;
  readonly problems: ProblemList;
}

/** After so many problems remedies search the text no more: a file full of wrong spans must not cost spans times text. */
const MAX_SEARCHES = 1000;

/**
 * The span that a draft means, cut where it passes the border of a paragraph; empty when it is wrong, which is reported.
 */
export function checkSpan(context: SpanContext, draft: SpanDraft, place: string): readonly Span[] {
  const { index, unit, problems } = context;
  if (draft.end <= draft.start) {
    problems.add(
      'SPAN_EMPTY',
      place,
      `${rangeOf(draft)} holds no character.`,
      'Give an end after the start, or remove the span.',
    );
    return [];
  }
  const [startUtf16, endUtf16] = [index.toUtf16(draft.start, unit), index.toUtf16(draft.end, unit)];
  if (startUtf16 === undefined || endUtf16 === undefined) {
    reportOffsets(context, draft, place);
    return [];
  }
  const span = { startUtf16, endUtf16 };
  const found = sliceSpan(index.text, span);
  if (draft.text !== undefined && draft.text !== found) {
    const message = `${rangeOf(draft)} is "${shortened(found)}" in the article, not "${shortened(draft.text)}".`;
    problems.add('SPAN_TEXT_DIFFERS', place, message, remedyIn(context, draft));
    return [];
  }
  const parts = clipSpans(context.paragraphs, span);
  if (parts.length === 0) {
    const message = `${rangeOf(draft)} ("${shortened(found)}") stands between paragraphs.`;
    problems.add('SPAN_OUTSIDE_PARAGRAPH', place, message, 'Mark words of a paragraph, or remove the span.');
  }
  return parts;
}

/** The spans of one role in reading order, each cut at the borders of paragraphs; wrong and overlapping ones are reported. */
export function checkSpans(context: SpanContext, drafts: readonly SpanDraft[], place: string): readonly Span[] {
  const spans = drafts.flatMap((draft, number) => checkSpan(context, draft, `${place} ${number + 1}`));
  if (spans.length < 2) return spans;
  const ordered = spans.toSorted(compareSpans);
  const [first, second] = firstOverlap(ordered) ?? [];
  if (first && second) {
    const [one, other] = [first, second].map((span) => `"${shortened(sliceSpan(context.index.text, span))}"`);
    const message = `The spans ${one} and ${other} share characters.`;
    context.problems.add('SPANS_OVERLAP', place, message, 'Make one span of them, or divide them.');
  }
  return ordered;
}

/** The offsets of a span, for messages. */
function rangeOf({ start, end }: SpanDraft): string {
  return `[${start}, ${end})`;
}

function reportOffsets(context: SpanContext, draft: SpanDraft, place: string): void {
  const { index, unit, problems } = context;
  const [range, length] = [rangeOf(draft), index.length(unit)];
  const isOutside = draft.start < 0 || draft.end > length;
  const message = isOutside
    ? `${range} ends after the text (${unitsOf(length, unit)}).`
    : `${range} starts or ends inside a character.`;
  problems.add(isOutside ? 'SPAN_OUTSIDE_TEXT' : 'SPAN_SPLITS_CHARACTER', place, message, remedyIn(context, draft));
}

function remedyIn({ index, unit, problems }: SpanContext, draft: SpanDraft): string {
  return problems.count < MAX_SEARCHES ? spanRemedy(index, draft, unit) : 'Repair the problems above first.';
}

function firstOverlap(ordered: readonly Span[]): readonly [Span, Span] | undefined {
  for (const [index, span] of ordered.entries()) {
    const next = ordered[index + 1];
    if (next && next.startUtf16 < span.endUtf16) return [span, next];
  }
  return undefined;
}

/** The start and end of a long text, for messages. */
function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 28)} … ${text.slice(-28)}`;
}
