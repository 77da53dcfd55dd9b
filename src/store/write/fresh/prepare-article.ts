import type { Article } from '../../../corpus/article.ts';
import { indexWords, vectorOf } from '../../full-text/index-words.ts';
import { ArticleRow } from '../../rows/article-row.ts';
import { ParagraphRow } from '../../rows/paragraph-row.ts';
import type { Dialect } from '../../sql/sql.ts';
import { tokenSequence, type TokenSequence, type WordTagger } from '../../tokens/token-sequence.ts';
import { articleRows } from '../article-rows.ts';
import { measureArticle } from '../measure-article.ts';
import type { Provenance } from '../provenance.ts';
import type { CountedArticle } from '../tallies/counted.ts';
import { rowTails, type RowTails } from './row-texts.ts';

/** An article as it is written if the database does not have it yet: all but its key. Any thread can make it. */
export interface PreparedArticle extends CountedArticle {
  readonly id: string;
  readonly date: string | null;
  readonly contentHash: string;
  /** Behind `ARTICLE_LEAD`. */
  readonly row: RowTails;
  /** Behind the key of the article. */
  readonly paragraphs: RowTails;
  /** For the SQLite index, behind the key of the article. */
  readonly words: RowTails;
  readonly tokens: TokenSequence;
}

/** What only the writer knows of an article. */
export const ARTICLE_LEAD = ['key', 'importedAt'];

/** What only the writer knows of a paragraph. */
export const PARAGRAPH_LEAD = ['articleKey'];

/** What is known of a document before it is written. */
export interface Source extends Omit<Provenance, 'importedAt'> {
  /** SHA-256 over the document as the file gives it. */
  readonly documentHash: string;
}

/** Prepares an article for a database of this dialect; `tagger` finds the grammar of its words. */
export function prepareArticle(
  article: Article,
  { documentHash, ...source }: Source,
  dialect: Dialect,
  tagger?: WordTagger,
): PreparedArticle {
  const measures = measureArticle(article);
  const provenance = { ...source, importedAt: '' };
  const rows = articleRows(article, 0, { documentHash, provenance, measures });
  const words = measures.paragraphWords;
  const vectors = dialect === 'postgres' ? words.map(vectorOf) : undefined;
  const { id, date, publisher, wordCount, paragraphCount, contentHash } = rows.article;
  return {
    ...{ id, date, publisher, wordCount, paragraphCount, contentHash },
    row: rowTails(ArticleRow, [rows.article], { dialect, lead: ARTICLE_LEAD }),
    paragraphs: rowTails(ParagraphRow, rows.paragraphs, { dialect, lead: PARAGRAPH_LEAD, words: vectors }),
    words: dialect === 'sqlite' ? wordTails(words) : '',
    tokens: tokenSequence(article, tagger),
  };
}

/** Texts to be found, by their place in the article, as rows for the SQLite index. */
export function wordTails(texts: readonly string[]): RowTails {
  return texts.map((words, index) => `${index + 1},${JSON.stringify(indexWords(words))}`).join('\n');
}
