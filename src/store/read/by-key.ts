import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import type { ArticleRow } from '../rows/article-row.ts';
import type { LayerRow } from '../rows/layer-row.ts';
import type { MentionRow } from '../rows/mention-row.ts';
import type { ParagraphRow } from '../rows/paragraph-row.ts';
import type { SpanRow } from '../rows/span-row.ts';
import { isIn, raw, sql, type Sql } from '../sql/sql.ts';
import { ARTICLE_COLUMNS, LAYER_COLUMNS, MENTION_COLUMNS, PARAGRAPH_COLUMNS, SPAN_COLUMNS } from './columns.ts';

/** Where a quote lives: its article and its slot there. `placeKey` makes a map key of it. */
export interface QuotePlace {
  readonly articleKey: number;
  readonly slot: number;
}

/** `article/slot`: the map key of a quote. */
export function placeKey({ articleKey, slot }: QuotePlace): string {
  return `${articleKey}/${slot}`;
}

/** Functions that read many things by key with one statement. What is not there is left out of the map. */
export async function articlesByKey(connection: Connection, keys: readonly number[]): Promise<Map<number, ArticleRow>> {
  return byKey(connection, sql`SELECT ${ARTICLE_COLUMNS} FROM article WHERE ${isIn(sql`article.key`, keys)}`);
}

/** All layers of the corpus, by name. */
export async function allLayers(connection: Connection): Promise<LayerRow[]> {
  return connection.all<LayerRow>(sql`SELECT ${LAYER_COLUMNS} FROM layer ORDER BY name`);
}

/** All paragraphs of each article, in order. */
export async function paragraphsOf(
  connection: Connection,
  articleKeys: readonly number[],
): Promise<Map<number, ParagraphRow[]>> {
  const rows = await connection.all<ParagraphRow>(sql`SELECT ${PARAGRAPH_COLUMNS} FROM paragraph
    WHERE ${isIn(sql`paragraph.article_key`, articleKeys)} ORDER BY article_key, ordinal`);
  return groupBy(rows, ({ articleKey }) => articleKey);
}

/** The mentions of each article in its effective layer, in reading order. */
export async function mentionsOf(
  connection: Connection,
  articleKeys: readonly number[],
): Promise<Map<number, MentionRow[]>> {
  const rows = await connection.all<MentionRow>(sql`SELECT ${MENTION_COLUMNS} FROM mention
    WHERE is_effective = 1 AND ${isIn(sql`mention.article_key`, articleKeys)}
    ORDER BY article_key, start_utf16, end_utf16 DESC, slot`);
  return groupBy(rows, ({ articleKey }) => articleKey);
}

/** The spans of each quote: content, cue, source, each in reading order. */
export async function spansOf(connection: Connection, places: readonly QuotePlace[]): Promise<Map<string, SpanRow[]>> {
  const rows = await connection.all<SpanRow>(sql`SELECT ${SPAN_COLUMNS} FROM span
    WHERE ${isPlace('span.quote_slot', 'span.article_key', places)} ORDER BY article_key, quote_slot, role, part`);
  return groupBy(rows, ({ articleKey, quoteSlot }) => placeKey({ articleKey, slot: quoteSlot }));
}

/** The condition that two columns hold one of the places: the article by its index first, then the pair. */
function isPlace(slotColumn: string, articleColumn: string, places: readonly QuotePlace[]): Sql {
  const articles = [...new Set(places.map(({ articleKey }) => articleKey))];
  const pair = raw(`CAST(${articleColumn} AS TEXT) || '/' || CAST(${slotColumn} AS TEXT)`);
  return sql`${isIn(raw(articleColumn), articles)} AND ${isIn(pair, places.map(placeKey))}`;
}

async function byKey<Row extends { key: number }>(connection: Connection, statement: Sql): Promise<Map<number, Row>> {
  const rows = await connection.all<Row>(statement);
  return new Map(rows.map((row) => [row.key, row]));
}
