import type { Connection } from '../../connect/connection.ts';
import { isIn, raw, sql, type Sql } from '../../sql/sql.ts';

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

/** All counts of the corpus: kept in its row, but the days, which are the ends of an index. */
export async function corpusCounts(connection: Connection): Promise<CorpusCounts> {
  const [row] = await connection.all<CorpusCounts>(sql`SELECT article_count AS "articleCount",
    paragraph_count AS "paragraphCount", quote_count AS "quoteCount", speaker_count AS "speakerCount",
    word_count AS "wordCount", (${dateAt('ASC')}) AS "firstDate", (${dateAt('DESC')}) AS "lastDate" FROM corpus`);
  if (!row) throw new Error('The corpus table has lost its row.');
  return row;
}

/** The day at one end of the index of days, in which articles without a day stand before all others. */
function dateAt(direction: 'ASC' | 'DESC'): Sql {
  return raw(`SELECT date FROM article WHERE COALESCE(date, '') > '' ORDER BY COALESCE(date, '') ${direction} LIMIT 1`);
}

/** Number of articles of each publisher, most articles first; articles without publisher are left out. */
export async function publisherCounts(connection: Connection): Promise<{ publisher: string; articleCount: number }[]> {
  return connection.all(sql`SELECT publisher, article_count AS "articleCount" FROM publisher
    ORDER BY article_count DESC, publisher`);
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
  const rows = await connection.all<LayerCounts & { key: number }>(sql`SELECT key, quote_count AS "quoteCount",
    article_count AS "articleCount" FROM layer WHERE article_count > 0 AND ${isIn(sql`key`, layerKeys)}`);
  return new Map(rows.map(({ key, ...counts }) => [key, counts]));
}
