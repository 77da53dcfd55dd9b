import { checkArticle } from '../../corpus/check-article.ts';
import type { Checked } from '../../corpus/problem.ts';
import { readArticle } from '../../formats/native/read-article.ts';
import type { Span } from '../../text/span.ts';

/** What spans are laid upon. */
export interface ArticleText {
  readonly id: string;
  readonly text: string;
  readonly paragraphs: readonly Span[];
}

const LINE = /[^\n\r\u2028\u2029]+/g;

/** The text of a native article document, with its paragraphs as declared. */
export function nativeArticleText(json: unknown, file: string): Checked<ArticleText> {
  const { value: draft, problems } = readArticle(json, file);
  return problems ? { problems } : checkArticle(draft, file);
}

/** A text as `annotate` takes it: its paragraphs are its lines. */
export function lineArticleText(id: string, text: string): ArticleText {
  const lines = Array.from(text.matchAll(LINE)).filter(([line]) => line.trim() !== '');
  const paragraphs = lines.map(({ 0: line, index }) => ({ startUtf16: index, endUtf16: index + line.length }));
  return { id, text, paragraphs };
}
