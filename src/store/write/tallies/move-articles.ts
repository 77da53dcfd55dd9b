import type { Connection } from '../../connect/connection.ts';
import { sql } from '../../sql/sql.ts';
import { changeRows } from './change-rows.ts';
import type { CountedArticle, Moved } from './counted.ts';

/** Moves the counts of articles, paragraphs, words and publishers by articles that went and came. */
export async function moveArticleTallies(
  connection: Connection,
  { removed, added }: Moved<readonly CountedArticle[]>,
): Promise<void> {
  const moved = (measure: (article: CountedArticle) => number): number =>
    added.reduce((sum, article) => sum + measure(article), 0) -
    removed.reduce((sum, article) => sum + measure(article), 0);
  await connection.run(sql`UPDATE corpus SET article_count = article_count + ${moved(() => 1)},
    paragraph_count = paragraph_count + ${moved(({ paragraphCount }) => paragraphCount)},
    word_count = word_count + ${moved(({ wordCount }) => wordCount)}`);
  await movePublishers(connection, { removed, added });
}

async function movePublishers(
  connection: Connection,
  { removed, added }: Moved<readonly CountedArticle[]>,
): Promise<void> {
  const changes = new Map<string, number>();
  const count = ({ publisher }: CountedArticle, by: 1 | -1): void => {
    if (publisher !== null) changes.set(publisher, (changes.get(publisher) ?? 0) + by);
  };
  for (const article of added) count(article, 1);
  for (const article of removed) count(article, -1);
  const moved = [...changes].filter(([, change]) => change !== 0);
  if (moved.length === 0) return;
  // WHERE true tells SQLite's parser that ON belongs to the INSERT and not to a join.
  await connection.run(sql`INSERT INTO publisher (publisher, article_count) SELECT publisher, articles
    FROM ${changeRows(connection, { publisher: 'text', articles: 'integer' }, moved)} WHERE true
    ON CONFLICT (publisher) DO UPDATE SET article_count = publisher.article_count + excluded.article_count`);
  if (moved.some(([, change]) => change < 0)) {
    await connection.run(sql`DELETE FROM publisher WHERE article_count = 0`);
  }
}
