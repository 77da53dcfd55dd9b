import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import type { MentionRow } from '../rows/mention-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { MENTION_COLUMNS } from './columns.ts';

/** One layer's reading of one article. */
export type Reading = Pick<MentionRow, 'articleKey' | 'layerKey'>;

/** `articleKey/layerKey`: the map key of a reading. */
export function readingKey({ articleKey, layerKey }: Reading): string {
  return `${articleKey}/${layerKey}`;
}

/** The mentions of each article in the layer named, in reading order. Maybe of other layers named with other articles, too. */
export async function layerMentionsOf(
  connection: Connection,
  readings: readonly Reading[],
): Promise<Map<string, MentionRow[]>> {
  const articleKeys = new Set(readings.map(({ articleKey }) => articleKey));
  const layerKeys = new Set(readings.map(({ layerKey }) => layerKey));
  const rows = await connection.all<MentionRow>(sql`SELECT ${MENTION_COLUMNS} FROM mention
    WHERE ${isIn(sql`mention.article_key`, [...articleKeys])} AND ${isIn(sql`mention.layer_key`, [...layerKeys])}
    ORDER BY article_key, start_utf16, end_utf16 DESC, slot`);
  return groupBy(rows, readingKey);
}
