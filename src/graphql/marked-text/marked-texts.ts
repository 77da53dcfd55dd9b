import DataLoader from 'dataloader';
import type { Connection } from '../../store/connect/connection.ts';
import { articlesByKey, mentionsOf, paragraphsOf, placeKey, spansOf } from '../../store/read/by-key.ts';
import { effectiveQuotesOf } from '../../store/read/effective-quotes.ts';
import type { MentionRow } from '../../store/rows/mention-row.ts';
import type { QuoteRow } from '../../store/rows/quote-row.ts';
import type { SpanRow } from '../../store/rows/span-row.ts';
import type { TextReader } from '../context.ts';
import { ArticleText } from './article-text.ts';
import { cutSegments } from './cut-segments.ts';
import type { Mark, PlacedSegment } from './segment.ts';

type Segments = ReadonlyMap<number, readonly PlacedSegment[]>;

/** Reads texts with a fixed number of statements for all articles of one step of an execution. */
export class MarkedTexts implements TextReader {
  readonly articles = new DataLoader<number, ArticleText>(async (keys) => {
    const articles = await articlesByKey(this.connection, keys);
    const paragraphs = await paragraphsOf(this.connection, keys);
    return keys.map((key) => {
      const article = articles.get(key);
      return article ? new ArticleText(article, paragraphs.get(key) ?? []) : missing(key);
    });
  });

  /** By the marks of the effective layer. */
  readonly segments = new DataLoader<number, Segments>(async (keys) => {
    const texts = await this.articles.loadMany(keys);
    const mentions = await mentionsOf(this.connection, keys);
    const quotes = await effectiveQuotesOf(this.connection, keys);
    const spans = await spansOf(this.connection, [...quotes.values()].flat());
    const found: (Segments | Error)[] = [];
    for (const [index, key] of keys.entries()) {
      // An article takes about a millisecond.
      await this.connection.pauseIfDue();
      const text = texts[index];
      if (!(text instanceof ArticleText)) {
        found.push(text ?? missing(key));
        continue;
      }
      const ofQuotes = (quotes.get(key) ?? []).flatMap((quote) =>
        (spans.get(placeKey(quote)) ?? []).map((span) => quoteMark(quote, span)),
      );
      found.push(segmentsOf(text, [...ofQuotes, ...(mentions.get(key) ?? []).map(mentionMark)]));
    }
    return found;
  });

  constructor(readonly connection: Connection) {}
}

function segmentsOf(text: ArticleText, marks: readonly Mark<QuoteRow>[]): Segments {
  const cut = cutSegments(text.paragraphs, marks);
  return new Map(
    text.paragraphs.map(({ ordinal }, index) => [
      ordinal,
      (cut[index] ?? []).map((segment) => ({ ...segment, text: text.slice(segment) })),
    ]),
  );
}

function missing(key: number): Error {
  return new Error(`The database holds the key of a missing article: ${key}.`);
}

function quoteMark(quote: QuoteRow, { role, startUtf16, endUtf16 }: SpanRow): Mark<QuoteRow> {
  return { role, startUtf16, endUtf16, quote, speakerKey: quote.speakerKey ?? undefined };
}

function mentionMark({ startUtf16, endUtf16, speakerKey }: MentionRow): Mark<QuoteRow> {
  return { role: 'mention', startUtf16, endUtf16, quote: undefined, speakerKey };
}
