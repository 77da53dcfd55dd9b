import type { Connection } from '../connect/connection.ts';
import { isIn, sql, type Sql } from '../sql/sql.ts';
import { ARTICLE_COLUMNS } from './columns.ts';
import { articleSorting } from './orders.ts';
import type { ListQuery } from './paging/fetch-page.ts';

/** Number of quotes of each speaker; speakers without any are left out. */
export async function countQuotesOfSpeakers(
  connection: Connection,
  speakerKeys: readonly number[],
): Promise<Map<number, number>> {
  const rows = await connection.all<{ key: number; count: number }>(sql`SELECT key, quote_count AS count FROM speaker
    WHERE ${isIn(sql`key`, speakerKeys)} AND quote_count > 0`);
  return new Map(rows.map(({ key, count }) => [key, count]));
}

/** The articles that quote the speakers whose `speaker_key` meets the condition, once for each of them, by date. */
export function articlesQuoting(speakers: Sql): ListQuery {
  const { name, ...sorting } = articleSorting(null);
  const from = sql`(${quotedIn(speakers)}) AS quoted JOIN article ON article.key = quoted.article_key`;
  return { columns: ARTICLE_COLUMNS, from, where: sql`1 = 1`, order: `${name} of speaker`, ...sorting };
}

function quotedIn(speakers: Sql): Sql {
  return sql`SELECT DISTINCT speaker_key, article_key FROM quote WHERE is_effective = 1 AND ${speakers}`;
}
