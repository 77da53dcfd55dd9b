import type { MentionRow } from '../../store/rows/mention-row.ts';
import type { QuoteRow } from '../../store/rows/quote-row.ts';
import type { SpanRow } from '../../store/rows/span-row.ts';
import { cutSegments } from '../marked-text/cut-segments.ts';
import type { Mark } from '../marked-text/segment.ts';
import { SegmentType } from '../types/segment-type.ts';
import type { ArticleLoaders } from './article-loaders.ts';
import type { QuoteLoaders } from './quote-loaders.ts';

/** The segments of every paragraph of an article, by the paragraph's ordinal; marked with the effective layer. */
export async function readSegments(
  articleKey: number,
  articles: ArticleLoaders,
  quotes: QuoteLoaders,
): Promise<ReadonlyMap<number, readonly SegmentType[]>> {
  const [text, mentions, quoteRows] = await Promise.all([
    articles.text(articleKey),
    articles.mentions.load(articleKey),
    quotes.ofArticle.load(articleKey),
  ]);
  const spans = await Promise.all(quoteRows.map((row) => quotes.spans.load(row)));
  const marks = [
    ...quoteRows.flatMap((row, index) => (spans[index] ?? []).map((span) => quoteMark(row, span))),
    ...mentions.map(({ row }) => mentionMark(row)),
  ];
  const cut = cutSegments(text.paragraphs, marks);
  return new Map(
    text.paragraphs.map(({ ordinal }, index) => [
      ordinal,
      (cut[index] ?? []).map((segment) => new SegmentType(segment, text.slice(segment))),
    ]),
  );
}

function quoteMark(quote: QuoteRow, { role, startUtf16, endUtf16 }: SpanRow): Mark<QuoteRow> {
  return { role, startUtf16, endUtf16, quote, speakerKey: quote.speakerKey ?? undefined };
}

function mentionMark({ startUtf16, endUtf16, speakerKey }: MentionRow): Mark<QuoteRow> {
  return { role: 'mention', startUtf16, endUtf16, quote: undefined, speakerKey };
}
