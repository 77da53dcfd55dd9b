import type { ArticleRow } from '../../store/rows/article-row.ts';
import type { ParagraphRow } from '../../store/rows/paragraph-row.ts';
import { textOf } from '../../store/read/stored-article.ts';
import { OffsetIndex } from '../../text/offsets.ts';
import { splitSentences } from '../../text/sentences.ts';
import { sliceSpan, type Span } from '../../text/span.ts';
import type { PlacedSpan } from './placed-span.ts';

/** The text of one article with what can be computed from it, each at most once. Offsets count from its start. */
export class ArticleText {
  #text: string | undefined;
  #offsets: OffsetIndex | undefined;
  #sentences: readonly Span[] | undefined;

  constructor(
    readonly article: ArticleRow,
    /** All paragraphs, in order. */
    readonly paragraphs: readonly ParagraphRow[],
  ) {}

  get text(): string {
    this.#text ??= textOf(this.article, this.paragraphs);
    return this.#text;
  }

  get offsets(): OffsetIndex {
    this.#offsets ??= new OffsetIndex(this.text);
    return this.#offsets;
  }

  /** The sentences of all paragraphs, in order; none reaches over two paragraphs. */
  get sentences(): readonly Span[] {
    this.#sentences ??= this.paragraphs.flatMap(({ text, startUtf16 }) =>
      splitSentences(text, this.article.language).map((sentence) => ({
        startUtf16: startUtf16 + sentence.startUtf16,
        endUtf16: startUtf16 + sentence.endUtf16,
      })),
    );
    return this.#sentences;
  }

  slice(span: Span): string {
    return sliceSpan(this.text, span);
  }

  /** The span with all that the API tells of it. One that starts between two paragraphs counts to the one before. */
  place(span: Span): PlacedSpan {
    const { start, end } = this.offsets.spanFromUtf16(span, 'code-point');
    return {
      ...span,
      articleKey: this.article.key,
      paragraph: this.paragraphs.findLast(({ startUtf16 }) => startUtf16 <= span.startUtf16)?.ordinal ?? 1,
      startCodePoint: start,
      endCodePoint: end,
      text: this.slice(span),
    };
  }
}
