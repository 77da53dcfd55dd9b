import type { Article } from '../../corpus/article.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import { storedList } from '../connect/database-fault.ts';
import type { ArticleRow } from '../rows/article-row.ts';
import type { ParagraphRow } from '../rows/paragraph-row.ts';
import { isIn, sql, type Sql } from '../sql/sql.ts';
import { ARTICLE_COLUMNS, PARAGRAPH_COLUMNS } from './columns.ts';

/** An article with its key in the database. */
export interface StoredArticle {
  readonly key: number;
  readonly article: Article;
  readonly contentHash: string;
}

/** Whole articles by id; ids that are not there are left out. */
export async function readStoredArticles(
  connection: Connection,
  ids: readonly string[],
): Promise<Map<string, StoredArticle>> {
  const stored = await readArticlesWhere(connection, isIn(sql`article.id`, ids));
  return new Map(stored.map((entry) => [entry.article.id, entry]));
}

/** Whole articles by key, in key order. */
export async function readArticlesByKey(connection: Connection, keys: readonly number[]): Promise<StoredArticle[]> {
  return readArticlesWhere(connection, isIn(sql`article.key`, keys));
}

async function readArticlesWhere(connection: Connection, condition: Sql): Promise<StoredArticle[]> {
  const rows = await connection.all<ArticleRow>(
    sql`SELECT ${ARTICLE_COLUMNS} FROM article WHERE ${condition} ORDER BY article.key`,
  );
  const paragraphs = await connection.all<ParagraphRow>(sql`SELECT ${PARAGRAPH_COLUMNS} FROM paragraph
    WHERE ${isIn(
      sql`paragraph.article_key`,
      rows.map(({ key }) => key),
    )} ORDER BY article_key, ordinal`);
  const byArticle = groupBy(paragraphs, ({ articleKey }) => articleKey);
  return rows.map((row) => storedArticle(row, byArticle.get(row.key) ?? []));
}

function storedArticle(row: ArticleRow, paragraphs: readonly ParagraphRow[]): StoredArticle {
  return { key: row.key, article: articleOf(row, paragraphs), contentHash: row.contentHash };
}

/** The domain object of an article row with all its paragraphs. */
function articleOf(row: ArticleRow, paragraphs: readonly ParagraphRow[]): Article {
  return {
    id: row.id,
    headline: row.headline,
    date: row.date ?? undefined,
    dateline: row.dateline ?? undefined,
    publisher: row.publisher ?? undefined,
    credits: storedList<string>(row.credits, 'article.credits'),
    url: row.url ?? undefined,
    language: row.language,
    licence: row.licence ?? undefined,
    section: row.section ?? undefined,
    text: textOf(row, paragraphs),
    paragraphs: paragraphs.map(({ kind, startUtf16, endUtf16 }) => ({ kind, startUtf16, endUtf16 })),
  };
}

/** The text of an article, put together from its paragraphs. */
export function textOf(row: Pick<ArticleRow, 'textAfter'>, paragraphs: readonly ParagraphRow[]): string {
  return paragraphs.map(({ before, text }) => before + text).join('') + row.textAfter;
}

/** The hash of the document of every one of the articles that is in the database, by id. */
export async function readArticleHashes(connection: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await connection.all<{ id: string; hash: string }>(
    sql`SELECT id, document_hash AS hash FROM article WHERE ${isIn(sql`id`, ids)}`,
  );
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}
