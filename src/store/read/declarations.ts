import type { Correction } from '../../corpus/correction.ts';
import type { Speaker, SpeakerReference } from '../../corpus/speaker.ts';
import type { Connection } from '../connect/connection.ts';
import { storedList } from '../connect/database-fault.ts';
import type { CorrectionRow } from '../rows/correction-row.ts';
import type { SpeakerRow } from '../rows/speaker-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { SPEAKER_COLUMNS } from './columns.ts';

/** The speakers that documents declare, by id; those that only annotations name are left out. */
export async function declaredSpeakers(connection: Connection): Promise<Speaker[]> {
  const rows = await connection.all<SpeakerRow>(sql`SELECT ${SPEAKER_COLUMNS} FROM speaker
    WHERE speaker.content_hash IS NOT NULL ORDER BY speaker.id`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    aliases: storedList<string>(row.declaredAliases, 'speaker.declared_aliases'),
    wikidata: row.wikidata ?? undefined,
    gender: row.gender ?? undefined,
    affiliation: row.affiliation ?? undefined,
    mergedInto: row.mergedInto ?? undefined,
  }));
}

/** All declared merges, from id to id. */
export async function declaredMerges(connection: Connection): Promise<Map<string, string>> {
  const rows = await connection.all<{ id: string; target: string }>(
    sql`SELECT id, merged_into AS target FROM speaker WHERE merged_into IS NOT NULL`,
  );
  return new Map(rows.map(({ id, target }) => [id, target]));
}

/** The corrections of the articles, by article, layer and text. */
export async function correctionsOf(connection: Connection, articles: readonly string[]): Promise<Correction[]> {
  const rows = await connection.all<
    CorrectionRow & { name: string; kind: SpeakerReference['kind'] }
  >(sql`SELECT article, layer,
    content_text AS "contentText", status, corrects_speaker AS "correctsSpeaker", speaker_id AS "speakerId", annotator,
    created_at AS "createdAt", speaker.name, speaker.kind FROM correction
    LEFT JOIN speaker ON speaker.id = correction.speaker_id
    WHERE ${isIn(sql`article`, articles)} ORDER BY article, layer, content_text`);
  return rows.map(({ article, layer, contentText, status, annotator, createdAt, ...row }) => ({
    article,
    layer,
    contentText,
    status,
    speaker: correctedSpeaker(row),
    annotator,
    createdAt,
  }));
}

function correctedSpeaker(
  row: Pick<CorrectionRow, 'correctsSpeaker' | 'speakerId'> & { name: string; kind: SpeakerReference['kind'] },
) {
  if (row.correctsSpeaker === 0) return undefined;
  return row.speakerId === null ? null : { id: row.speakerId, name: row.name, kind: row.kind };
}
