import type { ArticleFilter } from '../../corpus/filters.ts';
import type { Connection } from '../connect/connection.ts';
import type { ArticleRow } from '../rows/article-row.ts';
import { sql } from '../sql/sql.ts';
import { ARTICLE_COLUMNS } from './columns.ts';
import { articleCondition } from './conditions/article-conditions.ts';
import { streamRows } from './paging/fetch-page.ts';

/** Articles that one statement reads: their paragraphs and annotations come with them. */
const ARTICLES_AT_ONCE = 200;

/** The articles that the filter selects, in the order of their import, a page at a time. */
export async function* articlesForExport(
  connection: Connection,
  filter: ArticleFilter | null | undefined,
): AsyncGenerator<readonly ArticleRow[]> {
  const keys = [{ expression: sql`article.key`, type: 'number' as const }];
  const list = {
    columns: ARTICLE_COLUMNS,
    from: sql`article`,
    where: articleCondition(filter),
    order: '',
    keys,
    descending: false,
  };
  yield* streamRows<ArticleRow>(connection, list, ARTICLES_AT_ONCE);
}
