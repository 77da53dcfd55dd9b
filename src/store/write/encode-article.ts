import type { Article } from '../../corpus/article.ts';
import { offsetsOf } from '../../corpus/offsets-of.ts';
import { foldText } from '../../text/fold.ts';
import { sliceSpan } from '../../text/span.ts';
import { countWords, searchableText } from '../../text/tokens.ts';
import { indexWords, vectorOf } from '../full-text/index-words.ts';
import { ArticleRow } from '../rows/article-row.ts';
import { ParagraphRow } from '../rows/paragraph-row.ts';
import type { Dialect } from '../sql/sql.ts';
import { tokenSequence, type TokenSequence, type WordTagger } from '../tokens/token-sequence.ts';
import { articleHash } from './article-hash.ts';
import { encodeRows, type EncodedRows } from './encode-rows.ts';
import type { Provenance } from './provenance.ts';
import type { CountedArticle } from './tallies/counted.ts';

/** An article encoded as rows without its key. Any thread can do this. */
export interface EncodedArticle extends CountedArticle {
  readonly id: string;
  readonly date: string | null;
  /** Behind `ARTICLE_LEAD`. */
  readonly row: EncodedRows;
  /** Behind `PARAGRAPH_LEAD`. */
  readonly paragraphs: EncodedRows;
  /** For the SQLite index, behind the key of the article. */
  readonly words: EncodedRows;
  readonly tokens: TokenSequence;
}

/** The columns of an article that only the writer can fill. */
export const ARTICLE_LEAD = ['key', 'quoteCount'];

/** The columns of a paragraph that only the writer can fill. */
export const PARAGRAPH_LEAD = ['articleKey'];

/** How rows are encoded. */
export interface Encoding {
  /** Of the database. */
  readonly dialect: Dialect;
  /** Finds lemma and part of speech of words; undefined: both stay unknown. */
  readonly tagger?: WordTagger | undefined;
}

/** Where a document came from. */
export interface DocumentSource {
  /** SHA-256 over the document as the file gives it. */
  readonly documentHash: string;
  readonly provenance: Provenance;
}

/** Encodes an article. */
export function encodeArticle(
  article: Article,
  { documentHash, provenance }: DocumentSource,
  { dialect, tagger }: Encoding,
): EncodedArticle {
  const row = { ...articleRow(article), documentHash, ...provenance };
  const paragraphs = paragraphRows(article);
  const words = paragraphs.map(({ text }) => searchableText(text));
  const vectors = dialect === 'postgres' ? words.map(vectorOf) : undefined;
  const { id, date, publisher, wordCount, paragraphCount, contentHash } = row;
  return {
    ...{ id, date, publisher, wordCount, paragraphCount, contentHash },
    row: encodeRows(ArticleRow, [row], { dialect, lead: ARTICLE_LEAD }),
    paragraphs: encodeRows(ParagraphRow, paragraphs, { dialect, lead: PARAGRAPH_LEAD, words: vectors }),
    words: dialect === 'sqlite' ? encodeWords(words) : '',
    tokens: tokenSequence(article, tagger),
  };
}

/** Rows of the SQLite full-text index: position of each text in the article, and its words. */
export function encodeWords(texts: readonly string[]): EncodedRows {
  return texts.map((words, index) => `${index + 1},${JSON.stringify(indexWords(words))}`).join('\n');
}

function articleRow(article: Article) {
  const lastEnd = article.paragraphs.at(-1)?.endUtf16 ?? 0;
  return {
    key: 0,
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
    wordCount: countWords(article.text),
    paragraphCount: article.paragraphs.length,
    quoteCount: 0,
    contentHash: articleHash(article),
  };
}

function paragraphRows(article: Article): ParagraphRow[] {
  const offsets = offsetsOf(article);
  return article.paragraphs.map((paragraph, index) => ({
    articleKey: 0,
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
