import type { Connection } from '../../connect/connection.ts';
import { isIn, raw, sql } from '../../sql/sql.ts';

/** The corpus as a whole. */
export interface CorpusFactsRow {
  readonly name: string;
  readonly description: string | null;
  readonly licence: string | null;
  readonly language: string;
  readonly revision: string;
}

export async function corpusFacts(connection: Connection): Promise<CorpusFactsRow> {
  const [row] = await connection.all<CorpusFactsRow>(
    sql`SELECT name, description, licence, language, revision FROM corpus`,
  );
  if (!row) throw new Error('The corpus table has lost its row.');
  return row;
}

export interface CorpusCounts {
  readonly articleCount: number;
  readonly paragraphCount: number;
  /** Of the effective layer. */
  readonly quoteCount: number;
  /** Without those merged into others. */
  readonly speakerCount: number;
  readonly wordCount: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

export async function corpusCounts(connection: Connection): Promise<CorpusCounts> {
  const integer = (expression: string, from: string): string => `(SELECT CAST(${expression} AS INTEGER) FROM ${from})`;
  const [row] = await connection.all<CorpusCounts>(
    raw(`SELECT ${integer('COUNT(*)', 'article')} AS "articleCount",
    ${integer('COALESCE(SUM(paragraph_count), 0)', 'article')} AS "paragraphCount",
    ${integer('COALESCE(SUM(quote_count), 0)', 'article')} AS "quoteCount",
    ${integer('COUNT(*)', 'speaker WHERE merged_into_key IS NULL')} AS "speakerCount",
    ${integer('COALESCE(SUM(word_count), 0)', 'article')} AS "wordCount",
    (SELECT MIN(date) FROM article) AS "firstDate", (SELECT MAX(date) FROM article) AS "lastDate"`),
  );
  if (!row) throw new Error('A statement without FROM gives one row.');
  return row;
}

/** Number of articles of each publisher, most articles first; articles without publisher are left out. */
export async function publisherCounts(connection: Connection): Promise<{ publisher: string; articleCount: number }[]> {
  return connection.all(sql`SELECT publisher, CAST(COUNT(*) AS INTEGER) AS "articleCount" FROM article
    WHERE publisher IS NOT NULL GROUP BY publisher ORDER BY COUNT(*) DESC, publisher`);
}

export interface LayerCounts {
  readonly quoteCount: number;
  readonly articleCount: number;
}

/** How much each layer holds; layers that have read no article are left out. */
export async function layerCounts(
  connection: Connection,
  layerKeys: readonly number[],
): Promise<Map<number, LayerCounts>> {
  const rows = await connection.all<LayerCounts & { key: number }>(sql`SELECT layer_key AS key,
    CAST(SUM(quote_count) AS INTEGER) AS "quoteCount", CAST(COUNT(*) AS INTEGER) AS "articleCount"
    FROM article_layer WHERE ${isIn(sql`layer_key`, layerKeys)} GROUP BY layer_key`);
  return new Map(rows.map(({ key, ...counts }) => [key, counts]));
}
