import type { Span } from '../text/span.ts';
import type { ParagraphKind } from './vocabulary.ts';

/** What is known about an article besides its text. `undefined` means: not known. */
export interface ArticleMetadata {
  readonly headline: string;
  /** Day of publication, ISO 8601: `2020-08-04`. */
  readonly date: string | undefined;
  /** Place line as printed: `JALALABAD, Afghanistan`. */
  readonly dateline: string | undefined;
  readonly publisher: string | undefined;
  /** People and agencies credited for the text or its pictures. */
  readonly credits: readonly string[];
  readonly url: string | undefined;
  /** BCP 47 tag: `en`. */
  readonly language: string;
  readonly licence: string | undefined;
  readonly section: string | undefined;
}

/** A stretch of the article's text with one function. Paragraphs are in order, do not overlap, and are never empty. */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
}

/** One news text. What stands between its paragraphs (white space, crawl marks) belongs to `text` but to no paragraph. */
export interface Article extends ArticleMetadata {
  /** Legible, stable, without the prefix `article/`: `jalalabad-prison-attack`. */
  readonly id: string;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}
