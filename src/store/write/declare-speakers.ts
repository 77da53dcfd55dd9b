import type { Speaker } from '../../corpus/speaker.ts';
import type { Connection } from '../connect/connection.ts';
import { SpeakerFormRow } from '../rows/speaker-form-row.ts';
import { SpeakerRow } from '../rows/speaker-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { contentHash } from './content-hash.ts';
import { insertRows } from './insert-rows.ts';
import { followMerges } from './follow-merges.ts';
import { declaredForms, putSpeakers, speakerRow, type SpeakerKeys } from './put-speakers.ts';
import type { Change } from './revision.ts';

/**
 * Takes over what a speakers document declares: new speakers, changed facts, aliases, and who was merged into whom. Everyone
 * that somebody is merged into must be declared with them or be there already.
 */
export async function declareSpeakers(connection: Connection, speakers: readonly Speaker[]): Promise<Change> {
  const before = await readHashes(connection, speakers);
  const changed = speakers.filter((speaker) => before.get(speaker.id) !== contentHash(speaker));
  if (changed.length === 0) return { removed: [], added: [] };
  const keys = await putSpeakers(connection, changed);
  await declare(connection, changed, keys);
  await followMerges(connection);
  return {
    removed: changed.flatMap(({ id }) => before.get(id) ?? []),
    added: changed.map((speaker) => contentHash(speaker)),
  };
}

async function declare(
  connection: Connection,
  speakers: readonly Speaker[],
  keys: ReadonlyMap<string, SpeakerKeys>,
): Promise<void> {
  const rows = speakers.map((speaker) =>
    speakerRow(speaker, keys.get(speaker.id)?.annotated ?? 0, contentHash(speaker)),
  );
  const declared = isIn(
    sql`speaker_key`,
    rows.map(({ key }) => key),
  );
  await insertRows(connection, SpeakerRow, rows, { replaceOn: 'key' });
  await connection.run(sql`DELETE FROM speaker_form WHERE article_key = 0 AND ${declared}`);
  await insertRows(connection, SpeakerFormRow, rows.flatMap(declaredForms));
}

async function readHashes(connection: Connection, speakers: readonly Speaker[]): Promise<Map<string, string>> {
  const rows = await connection.all<{ id: string; hash: string }>(sql`SELECT id, content_hash AS hash FROM speaker
    WHERE content_hash IS NOT NULL AND ${isIn(
      sql`id`,
      speakers.map(({ id }) => id),
    )}`);
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}
