import type { Article } from '../../corpus/article.ts';
import { offsetsOf } from '../../corpus/offsets-of.ts';
import { foldText } from '../../text/fold.ts';
import { sliceSpan } from '../../text/span.ts';
import type { ArticleRow } from '../rows/article-row.ts';
import type { ParagraphRow } from '../rows/paragraph-row.ts';
import type { ArticleMeasures } from './measure-article.ts';
import type { Provenance } from './provenance.ts';

/** Where an article comes from. */
interface Origin {
  readonly documentHash: string;
  readonly provenance: Provenance;
}

/** The rows of an article. */
export function articleRows(
  article: Article,
  key: number,
  { documentHash, provenance, measures }: Origin & { readonly measures: ArticleMeasures },
): { article: ArticleRow; paragraphs: ParagraphRow[] } {
  const lastEnd = article.paragraphs.at(-1)?.endUtf16 ?? 0;
  const row: ArticleRow = {
    key,
    id: article.id,
    headline: article.headline,
    foldedHeadline: foldText(article.headline),
    date: article.date ?? null,
    dateline: article.dateline ?? null,
    publisher: article.publisher ?? null,
    credits: JSON.stringify(article.credits),
    url: article.url ?? null,
    language: article.language,
    licence: article.licence ?? null,
    section: article.section ?? null,
    textAfter: article.text.slice(lastEnd),
    wordCount: measures.wordCount,
    paragraphCount: article.paragraphs.length,
    quoteCount: 0,
    documentHash,
    contentHash: measures.contentHash,
    ...provenance,
  };
  return { article: row, paragraphs: paragraphRows(article, key) };
}

function paragraphRows(article: Article, articleKey: number): ParagraphRow[] {
  const offsets = offsetsOf(article);
  return article.paragraphs.map((paragraph, index) => ({
    articleKey,
    ordinal: index + 1,
    kind: paragraph.kind,
    before: article.text.slice(article.paragraphs[index - 1]?.endUtf16 ?? 0, paragraph.startUtf16),
    text: sliceSpan(article.text, paragraph),
    startUtf16: paragraph.startUtf16,
    endUtf16: paragraph.endUtf16,
    startCodePoint: offsets.fromUtf16(paragraph.startUtf16, 'code-point'),
    endCodePoint: offsets.fromUtf16(paragraph.endUtf16, 'code-point'),
  }));
}
