import type { Connection } from '../connect/connection.ts';
import type { ArticleRow } from '../rows/article-row.ts';
import { isIn, raw, sql, type Sql } from '../sql/sql.ts';
import { articlesByKey } from './by-key.ts';

/** The articles before and after one in the order of publication; undefined at the ends. */
export interface Neighbours {
  readonly previous: ArticleRow | undefined;
  readonly next: ArticleRow | undefined;
}

/** The neighbours of each article, by day of publication and id. */
export async function neighbours(
  connection: Connection,
  articleKeys: readonly number[],
): Promise<Map<number, Neighbours>> {
  const links = await connection.all<{ key: number; previous: number | null; next: number | null }>(sql`
    SELECT article.key, (${nearest('<', 'DESC')}) AS previous, (${nearest('>', 'ASC')}) AS next
    FROM article WHERE ${isIn(sql`article.key`, articleKeys)}`);
  const keys = links.flatMap(({ previous, next }) => [previous, next]).filter((key) => key !== null);
  const rows = await articlesByKey(connection, keys);
  return new Map(
    links.map(({ key, previous, next }) => [key, { previous: rows.get(previous ?? 0), next: rows.get(next ?? 0) }]),
  );
}

function nearest(side: '<' | '>', direction: 'ASC' | 'DESC'): Sql {
  const place = (table: string): string => `COALESCE(${table}.date, ''), ${table}.id`;
  return raw(`SELECT other.key FROM article AS other
    WHERE COALESCE(other.date, '') ${side}= COALESCE(article.date, '') AND (${place('other')}) ${side} (${place('article')})
    ORDER BY COALESCE(other.date, '') ${direction}, other.id ${direction} LIMIT 1`);
}
