import type { QuoteDimension } from '../../../corpus/dimensions.ts';
import { byDialect, raw, sql, type Sql } from '../../sql/sql.ts';

/** A table that is read beside `quote` for some dimensions; each quote has at most one row of it. */
export type JoinedTable = 'speaker' | 'article';

/** How quotes are told apart by one dimension: adding one is one entry here, and its word in the corpus room. */
interface DimensionSql {
  /** The key of a quote: null where it has none. */
  readonly key: Sql;
  readonly joins?: JoinedTable;
  /** For keys that stand for things: the table that has them, and its column by which they are sorted. */
  readonly sortedBy?: { readonly table: 'speaker' | 'article' | 'layer'; readonly column: string };
}

/** The SQL of every dimension. */
export const DIMENSIONS: Readonly<Record<QuoteDimension, DimensionSql>> = {
  speaker: { key: ofQuote('speaker_key'), sortedBy: { table: 'speaker', column: 'id' } },
  'speaker-kind': { key: sql`speaker.kind`, joins: 'speaker' },
  'speaker-gender': { key: sql`speaker.gender`, joins: 'speaker' },
  'source-kind': { key: ofQuote('source_kind') },
  kind: { key: ofQuote('kind') },
  cue: { key: ofQuote('cue_lemma') },
  'cue-class': { key: ofQuote('cue_class') },
  publisher: { key: sql`article.publisher`, joins: 'article' },
  section: { key: sql`article.section`, joins: 'article' },
  article: { key: ofQuote('article_key'), sortedBy: { table: 'article', column: 'id' } },
  year: { key: sql`substr(article.date, 1, 4) || '-01-01'`, joins: 'article' },
  month: { key: sql`substr(article.date, 1, 7) || '-01'`, joins: 'article' },
  week: { key: mondayOf(sql`article.date`), joins: 'article' },
  day: { key: sql`article.date`, joins: 'article' },
  layer: { key: ofQuote('layer_key'), sortedBy: { table: 'layer', column: 'name' } },
};

const JOINS: Readonly<Record<JoinedTable, Sql>> = {
  speaker: sql` LEFT JOIN speaker ON speaker.key = quote.speaker_key`,
  // Always there; a left join tells SQLite to begin with the quotes, which come in the order of articles.
  article: sql` LEFT JOIN article ON article.key = quote.article_key`,
};

/** The joins that the dimensions need beside `quote`. */
export function joinsOf(dimensions: readonly QuoteDimension[]): readonly Sql[] {
  const tables = new Set(dimensions.flatMap((dimension) => DIMENSIONS[dimension].joins ?? []));
  return [...tables].map((table) => JOINS[table]);
}

/** A column of the quote that no index is chosen for: one in the order of the keys would read the wide rows one by one. */
function ofQuote(column: string): Sql {
  return byDialect({ sqlite: raw(`+quote.${column}`), postgres: raw(`quote.${column}`) });
}

/** The Monday on or before a day, as ISO 8601 begins its weeks. */
function mondayOf(day: Sql): Sql {
  return byDialect({
    sqlite: sql`date(${day}, '-6 days', 'weekday 1')`,
    postgres: sql`to_char(date_trunc('week', ${day}::timestamp), 'YYYY-MM-DD') COLLATE "C"`,
  });
}
