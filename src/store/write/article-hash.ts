import type { Article } from '../../corpus/article.ts';
import { contentHash } from './content-hash.ts';

/** SHA-256 over an article: the same whether it was just read from a file or comes from the database. */
export function articleHash(article: Article): string {
  const { id, headline, date, dateline, publisher, credits, url, language, licence, section, text } = article;
  const paragraphs = article.paragraphs.map(({ kind, startUtf16, endUtf16 }) => [kind, startUtf16, endUtf16]);
  const facts = [id, headline, date, dateline, publisher, credits, url, language, licence, section];
  return contentHash([facts, text, paragraphs]);
}
