import type { Article, Paragraph } from '../../corpus/article.ts';
import { sliceSpan } from '../../text/span.ts';
import type { ArticleDocument, ParagraphDocument } from './article-schema.ts';
import { NATIVE_FORMATS } from './native-formats.ts';
import { omitUndefined } from './omit-undefined.ts';
import { BLANK_LINE } from './read-article.ts';

/** The document of an article; what has its default value is left out. Reading it gives the article back. */
export function writeArticle(article: Article): ArticleDocument {
  const { text, paragraphs, credits } = article;
  return omitUndefined({
    format: NATIVE_FORMATS.article,
    id: article.id,
    headline: article.headline,
    date: article.date,
    dateline: article.dateline,
    publisher: article.publisher,
    credits: credits.length === 0 ? undefined : credits,
    url: article.url,
    language: article.language,
    licence: article.licence,
    section: article.section,
    paragraphs: paragraphs.map((paragraph, index) => documentOf(text, paragraph, paragraphs[index - 1])),
    textAfter: text.slice(paragraphs.at(-1)?.endUtf16 ?? 0) || undefined,
  });
}

function documentOf(text: string, paragraph: Paragraph, previous: Paragraph | undefined): ParagraphDocument {
  const before = text.slice(previous?.endUtf16 ?? 0, paragraph.startUtf16);
  return omitUndefined({
    kind: paragraph.kind,
    before: before === (previous ? BLANK_LINE : '') ? undefined : before,
    text: sliceSpan(text, paragraph),
  });
}
