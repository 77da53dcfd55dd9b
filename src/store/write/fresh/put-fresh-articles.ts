import type { Connection } from '../../connect/connection.ts';
import { ArticleRow } from '../../rows/article-row.ts';
import { ParagraphRow } from '../../rows/paragraph-row.ts';
import { putTokens } from '../../tokens/put-tokens.ts';
import { nextKey } from '../next-key.ts';
import { moveRevision } from '../revision.ts';
import { moveArticleTallies } from '../tallies/move-articles.ts';
import { insertRowTexts, insertWordTexts } from './insert-row-texts.ts';
import { ARTICLE_LEAD, PARAGRAPH_LEAD, type PreparedArticle } from './prepare-article.ts';
import { rowsBehind } from './row-texts.ts';

/** Writes articles that the database does not have, and gives their keys by id. */
export async function putFreshArticles(
  connection: Connection,
  articles: readonly PreparedArticle[],
  importedAt: string,
): Promise<Map<string, number>> {
  if (articles.length === 0) return new Map();
  const { dialect } = connection;
  const first = await nextKey(connection, 'article');
  const keyed = articles.map((article, index) => ({ ...article, key: first + index }));
  const rows = keyed.map(({ key, row }) => rowsBehind([key, importedAt], row, dialect));
  const paragraphs = keyed.map((article) => rowsBehind([article.key], article.paragraphs, dialect));
  const words = keyed.map((article) => rowsBehind([article.key], article.words, dialect));
  await insertRowTexts(connection, { rowClass: ArticleRow, lead: ARTICLE_LEAD }, rows);
  const target = { rowClass: ParagraphRow, lead: PARAGRAPH_LEAD, hasWords: true };
  await insertRowTexts(connection, target, paragraphs);
  await insertWordTexts(connection, 'paragraph', words);
  await putTokens(
    connection,
    keyed.map(({ key, tokens }) => ({ articleKey: key, sequence: tokens })),
  );
  await moveArticleTallies(connection, { removed: [], added: articles });
  await moveRevision(connection, { removed: [], added: articles.map(({ contentHash }) => contentHash) });
  return new Map(keyed.map(({ id, key }) => [id, key]));
}
