import { groupBy } from '../../../text/group-by.ts';
import type { Connection } from '../../connect/connection.ts';
import type { MentionRow } from '../../rows/mention-row.ts';
import { isIn, sql } from '../../sql/sql.ts';
import { MENTION_COLUMNS } from '../columns.ts';

/** A speaker's share of an article. */
export interface ArticleSpeakerRow {
  readonly articleKey: number;
  readonly speakerKey: number;
  readonly quoteCount: number;
  readonly wordCount: number;
}

/** Who is quoted in each article, most quoted first. */
export async function speakersOfArticles(
  connection: Connection,
  articleKeys: readonly number[],
): Promise<Map<number, ArticleSpeakerRow[]>> {
  const rows = await connection.all<ArticleSpeakerRow>(sql`SELECT quote.article_key AS "articleKey",
    quote.speaker_key AS "speakerKey", CAST(COUNT(*) AS INTEGER) AS "quoteCount",
    CAST(SUM(quote.word_count) AS INTEGER) AS "wordCount"
    FROM quote JOIN speaker ON speaker.key = quote.speaker_key
    WHERE quote.is_effective = 1 AND ${isIn(sql`quote.article_key`, articleKeys)}
    GROUP BY quote.article_key, quote.speaker_key, speaker.id
    ORDER BY quote.article_key, COUNT(*) DESC, SUM(quote.word_count) DESC, speaker.id`);
  return groupBy(rows, ({ articleKey }) => articleKey);
}

/** Every form of each speaker's name that the corpus prints, most frequent first; declared forms that nobody prints come last. */
export async function aliasesOf(
  connection: Connection,
  speakerKeys: readonly number[],
): Promise<Map<number, string[]>> {
  const rows = await connection.all<{ key: number; form: string }>(sql`SELECT holder AS key, form FROM (
      SELECT COALESCE(speaker.merged_into_key, speaker.key) AS holder, form, count FROM speaker_form
      JOIN speaker ON speaker.key = speaker_form.speaker_key
    ) AS forms WHERE ${isIn(sql`holder`, speakerKeys)} GROUP BY holder, form ORDER BY holder, SUM(count) DESC, form`);
  const groups = groupBy(rows, ({ key }) => key);
  return new Map([...groups].map(([key, group]) => [key, group.map(({ form }) => form)]));
}

/** What the texts call each speaker, by day of publication and place in the text. */
export async function descriptionsOf(
  connection: Connection,
  speakerKeys: readonly number[],
): Promise<Map<number, MentionRow[]>> {
  const rows = await connection.all<MentionRow>(sql`SELECT ${MENTION_COLUMNS} FROM mention
    JOIN article ON article.key = mention.article_key
    WHERE mention.is_effective = 1 AND mention.kind = 'description' AND ${isIn(sql`mention.speaker_key`, speakerKeys)}
    ORDER BY mention.speaker_key, COALESCE(article.date, ''), article.id, mention.start_utf16`);
  return groupBy(rows, ({ speakerKey }) => speakerKey);
}

/** First and last day on which a speaker was quoted; null where no quoting article has a date. */
export interface QuotedDates {
  readonly first: string | null;
  readonly last: string | null;
}

/** When each speaker was quoted first and last; speakers without quotes are left out. */
export async function quotedDates(
  connection: Connection,
  speakerKeys: readonly number[],
): Promise<Map<number, QuotedDates>> {
  const rows = await connection.all<QuotedDates & { key: number }>(sql`SELECT key, first_quoted AS first,
    last_quoted AS last FROM speaker WHERE quote_count > 0 AND ${isIn(sql`key`, speakerKeys)}`);
  return new Map(rows.map(({ key, first, last }) => [key, { first, last }]));
}
