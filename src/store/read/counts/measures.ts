import { QUOTE_MEASURES, type QuoteMeasure } from '../../../corpus/dimensions.ts';
import { join, raw, sql, type Sql } from '../../sql/sql.ts';

/** How one measure is counted: adding one is one entry here, and its word in the corpus room. */
interface MeasureSql {
  /** Over the quotes of a group. */
  readonly counted: Sql;
  /** What the row of a speaker keeps of it over all effective quotes. */
  readonly kept: Sql;
}

const MEASURES: Readonly<Record<QuoteMeasure, MeasureSql>> = {
  quotes: { counted: sql`COUNT(*)`, kept: sql`speaker.quote_count` },
  words: { counted: sql`SUM(quote.word_count)`, kept: sql`speaker.word_count` },
  articles: { counted: sql`COUNT(DISTINCT quote.article_key)`, kept: sql`speaker.article_count` },
  speakers: { counted: sql`COUNT(DISTINCT quote.speaker_key)`, kept: sql`1` },
};

/** The select list of the measures, each under its name. */
export function measureColumns(measures: ReadonlySet<QuoteMeasure>, how: keyof MeasureSql): Sql {
  const asked = QUOTE_MEASURES.filter((measure) => measures.has(measure));
  return join(
    asked.map((measure) => sql`CAST(${MEASURES[measure][how]} AS INTEGER) AS ${raw(measure)}`),
    ', ',
  );
}
