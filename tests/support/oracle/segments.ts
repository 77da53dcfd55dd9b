import { inReadingOrder, type Paragraph, type Quote, type Span } from './corpus.ts';
import type { Speaker } from './speakers.ts';

interface Mark extends Span {
  readonly role: string;
  readonly quote?: Quote;
  readonly speaker: Speaker | null;
}

interface Segment {
  readonly text: string;
  readonly roles: readonly string[];
  /** The outermost first. */
  readonly quotes: readonly Quote[];
  readonly speaker: Speaker | null;
}

const ROLES = ['CONTENT', 'CUE', 'SOURCE', 'MENTION'];

/** The text of a paragraph cut at every border of a quote or mention of the effective layer. */
export function segmentsOf(paragraph: Paragraph): Segment[] {
  const marks = marksOf(paragraph).sort(inReadingOrder);
  const borders = [paragraph, ...marks].flatMap(({ start, end }) => [start, end]);
  const inside = borders.filter((at) => at >= paragraph.start && at <= paragraph.end);
  const sorted = [...new Set(inside)].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? start;
    const over = marks.filter((mark) => mark.start <= start && end <= mark.end);
    const roles = ROLES.filter((role) => over.some((mark) => mark.role === role));
    return {
      text: paragraph.article.text.slice(start, end),
      roles: roles.length === 0 ? ['PLAIN'] : roles,
      quotes: [...new Set(over.flatMap(({ quote }) => quote ?? []))],
      speaker: speakerOf(over),
    };
  });
}

/** Of the innermost quote in content and source, elsewhere the one who is mentioned. */
function speakerOf(marks: readonly Mark[]): Speaker | null {
  const shortestLast = marks.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const voice = shortestLast.findLast(({ role }) => role === 'CONTENT' || role === 'SOURCE');
  return (voice ?? shortestLast.findLast(({ role }) => role === 'MENTION'))?.speaker ?? null;
}

function marksOf({ article }: Paragraph): Mark[] {
  const quotes = article.quotes.filter(({ isEffective }) => isEffective);
  const mentions = article.mentions.filter(({ isEffective }) => isEffective);
  return [
    ...quotes.flatMap((quote) => [
      ...quote.content.map((span) => markOf(span, 'CONTENT', quote)),
      ...quote.cue.map((span) => markOf(span, 'CUE', quote)),
      ...quote.source.map((span) => markOf(span, 'SOURCE', quote)),
    ]),
    ...mentions.map(({ start, end, speaker }) => ({ article, start, end, role: 'MENTION', speaker })),
  ];
}

function markOf(span: Span, role: string, quote: Quote): Mark {
  return { ...span, role, quote, speaker: quote.speaker };
}
