import type { Connection } from '../connect/connection.ts';
import { SpeakerFormRow } from '../rows/speaker-form-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { insertRows } from './insert-rows.ts';
import { printedForms, type PrintedName } from './printed-forms.ts';

/**
 * Counts anew which forms of their speakers' names the articles print, in the effective layer: by mentions, and by sources
 * where no mention of the same speaker covers them.
 */
export async function refreshForms(connection: Connection, articleKeys: readonly number[]): Promise<void> {
  if (articleKeys.length === 0) return;
  await connection.run(sql`DELETE FROM speaker_form WHERE ${isIn(sql`article_key`, articleKeys)}`);
  const mentions = await readNameMentions(connection, articleKeys);
  const sources = await readNameSources(connection, articleKeys);
  await insertRows(connection, SpeakerFormRow, printedForms(mentions, sources));
}

async function readNameMentions(connection: Connection, articleKeys: readonly number[]): Promise<PrintedName[]> {
  return connection.all(sql`SELECT article_key AS "articleKey", speaker_key AS "speakerKey", '' AS name, text,
    start_utf16 AS "startUtf16", end_utf16 AS "endUtf16" FROM mention
    WHERE is_effective = 1 AND kind = 'name' AND ${isIn(sql`article_key`, articleKeys)}`);
}

/** The name to look for in a source is that of the annotated speaker, also when it was merged into another. */
async function readNameSources(connection: Connection, articleKeys: readonly number[]): Promise<PrintedName[]> {
  return connection.all(sql`SELECT span.article_key AS "articleKey", quote.speaker_key AS "speakerKey",
    COALESCE(merged.name, speaker.name) AS name, span.text, span.start_utf16 AS "startUtf16", span.end_utf16 AS "endUtf16"
    FROM quote JOIN speaker ON speaker.key = quote.speaker_key
    LEFT JOIN speaker AS merged ON merged.key = quote.annotated_speaker_key AND merged.merged_into_key = quote.speaker_key
    JOIN span ON span.article_key = quote.article_key AND span.quote_slot = quote.slot AND span.role = 'source'
    WHERE quote.is_effective = 1 AND quote.source_kind = 'name' AND ${isIn(sql`quote.article_key`, articleKeys)}`);
}
