import type { Speaker } from '../../corpus/speaker.ts';
import type { Connection } from '../connect/connection.ts';
import { SpeakerFormRow } from '../rows/speaker-form-row.ts';
import type { SpeakerRow } from '../rows/speaker-row.ts';
import { isIn, raw, sql } from '../sql/sql.ts';
import { contentHash } from './content-hash.ts';
import { insertRows } from './insert-rows.ts';
import { followMerges } from './follow-merges.ts';
import { declaredForms, putSpeakers, speakerRow, type SpeakerKeys } from './put-speakers.ts';
import type { Change } from './revision.ts';
import { changeRows } from './tallies/change-rows.ts';

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
  await updateSpeakers(connection, rows);
  await connection.run(sql`DELETE FROM speaker_form WHERE article_key = 0 AND ${declared}`);
  await insertRows(connection, SpeakerFormRow, rows.flatMap(declaredForms));
}

/** What a document declares; counts and merges stay as they are. */
const DECLARED = {
  key: 'integer',
  name: 'text',
  folded_name: 'text',
  kind: 'text',
  wikidata: 'text',
  gender: 'text',
  affiliation: 'text',
  declared_aliases: 'text',
  merged_into: 'text',
  content_hash: 'text',
} as const;

async function updateSpeakers(connection: Connection, rows: readonly SpeakerRow[]): Promise<void> {
  const change = changeRows(
    connection,
    DECLARED,
    rows.map((row) => [
      ...[row.key, row.name, row.foldedName, row.kind, row.wikidata, row.gender, row.affiliation],
      ...[row.declaredAliases, row.mergedInto, row.contentHash],
    ]),
  );
  const columns = Object.keys(DECLARED).filter((column) => column !== 'key');
  const updates = columns.map((column) => `${column} = change.${column}`).join(', ');
  await connection.run(sql`${raw(`UPDATE speaker SET ${updates}`)} FROM ${change} WHERE speaker.key = change.key`);
}

async function readHashes(connection: Connection, speakers: readonly Speaker[]): Promise<Map<string, string>> {
  const rows = await connection.all<{ id: string; hash: string }>(sql`SELECT id, content_hash AS hash FROM speaker
    WHERE content_hash IS NOT NULL AND ${isIn(
      sql`id`,
      speakers.map(({ id }) => id),
    )}`);
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}
