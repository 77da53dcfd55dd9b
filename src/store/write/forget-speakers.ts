import type { Connection } from '../connect/connection.ts';
import { isIn, raw, sql } from '../sql/sql.ts';
import { moveSpeakerCount } from './tallies/move-speaker-count.ts';

/** What keeps a speaker: a declaration, a quote, a mention, a merge, a correction. */
const IS_LOST = `content_hash IS NULL AND merged_into_key IS NULL
  AND NOT EXISTS (SELECT 1 FROM quote WHERE speaker_key = speaker.key)
  AND NOT EXISTS (SELECT 1 FROM mention WHERE speaker_key = speaker.key)
  AND NOT EXISTS (SELECT 1 FROM quote
    WHERE annotated_speaker_key = speaker.key AND annotated_speaker_key <> COALESCE(speaker_key, 0))
  AND NOT EXISTS (SELECT 1 FROM mention
    WHERE annotated_speaker_key = speaker.key AND annotated_speaker_key <> speaker_key)
  AND NOT EXISTS (SELECT 1 FROM speaker AS merged WHERE merged.merged_into = speaker.id)
  AND NOT EXISTS (SELECT 1 FROM correction WHERE speaker_id = speaker.id)`;

/** Deletes the speakers that are not declared and not referenced. */
export async function forgetSpeakers(connection: Connection, speakerKeys: readonly number[]): Promise<void> {
  if (speakerKeys.length === 0) return;
  const lost = await connection.all<{ key: number }>(
    sql`SELECT key FROM speaker WHERE ${isIn(sql`key`, speakerKeys)} AND ${raw(IS_LOST)}`,
  );
  const keys = lost.map(({ key }) => key);
  if (keys.length === 0) return;
  await connection.run(sql`DELETE FROM speaker_form WHERE ${isIn(sql`speaker_key`, keys)}`);
  await connection.run(sql`DELETE FROM speaker WHERE ${isIn(sql`key`, keys)}`);
  await moveSpeakerCount(connection, -keys.length);
}
