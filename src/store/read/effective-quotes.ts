import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import type { QuoteRow } from '../rows/quote-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { QUOTE_COLUMNS } from './columns.ts';

/** All quotes of each article's effective layer, in reading order; articles without any are left out. */
export async function effectiveQuotesOf(
  connection: Connection,
  articleKeys: readonly number[],
): Promise<Map<number, QuoteRow[]>> {
  const rows = await connection.all<QuoteRow>(sql`SELECT ${QUOTE_COLUMNS} FROM quote
    WHERE quote.is_effective = 1 AND ${isIn(sql`quote.article_key`, articleKeys)}
    ORDER BY article_key, start_utf16, end_utf16 DESC, slot`);
  return groupBy(rows, ({ articleKey }) => articleKey);
}
