import { compareSpans, type Span } from '../../text/span.ts';
import type { Mark, MarkRole, Segment } from './segment.ts';

const ROLES: readonly MarkRole[] = ['content', 'cue', 'source', 'mention'];

/**
 * Each paragraph cut at every border of a mark. The segments of a paragraph, joined, are the paragraph. Paragraphs are in order
 * and do not overlap; marks may lie anywhere and reach over several. Takes O(n log n) and the marks that each segment has.
 */
export function cutSegments<Quote>(
  paragraphs: readonly Span[],
  marks: readonly Mark<Quote>[],
): readonly (readonly Segment<Quote>[])[] {
  const waiting = marks.filter(({ startUtf16, endUtf16 }) => startUtf16 < endUtf16).sort(compareSpans);
  const borders = sortedBorders([...paragraphs, ...waiting]);
  let open: Mark<Quote>[] = [];
  let [nextMark, nextBorder] = [0, 0];
  return paragraphs.map((paragraph) => {
    const segments: Segment<Quote>[] = [];
    for (; nextBorder < borders.length - 1; nextBorder += 1) {
      const [startUtf16, endUtf16] = [borders[nextBorder] ?? 0, borders[nextBorder + 1] ?? 0];
      if (startUtf16 >= paragraph.endUtf16) break;
      open = open.filter((mark) => mark.endUtf16 > startUtf16);
      for (let mark = waiting[nextMark]; mark && mark.startUtf16 <= startUtf16; mark = waiting[nextMark]) {
        open.push(mark);
        nextMark += 1;
      }
      if (startUtf16 >= paragraph.startUtf16) segments.push(segmentOf({ startUtf16, endUtf16 }, open));
    }
    return segments;
  });
}

function sortedBorders(spans: readonly Span[]): number[] {
  const borders = new Set(spans.flatMap(({ startUtf16, endUtf16 }) => [startUtf16, endUtf16]));
  return [...borders].sort((a, b) => a - b);
}

/** `marks` cover all of the segment and are in reading order, so that an inner one comes after the outer. */
function segmentOf<Quote>(span: Span, marks: readonly Mark<Quote>[]): Segment<Quote> {
  const roles = ROLES.filter((role) => marks.some((mark) => mark.role === role));
  const voice = innermost(marks, ['content', 'source']) ?? innermost(marks, ['mention']);
  return {
    ...span,
    roles: roles.length === 0 ? ['plain'] : roles,
    quotes: [...new Set(marks.flatMap(({ quote }) => (quote === undefined ? [] : [quote])))],
    speakerKey: voice?.speakerKey,
  };
}

function innermost<Quote>(
  marks: readonly Mark<Quote>[],
  roles: readonly MarkRole[],
): { readonly speakerKey: number | undefined } | undefined {
  const candidates = marks.filter(({ role }) => roles.includes(role));
  return candidates.reduce<Mark<Quote> | undefined>(
    (best, mark) => (best && lengthOf(best) < lengthOf(mark) ? best : mark),
    undefined,
  );
}

function lengthOf({ startUtf16, endUtf16 }: Span): number {
  return endUtf16 - startUtf16;
}
