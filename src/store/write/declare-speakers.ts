import type { Speaker } from '../../corpus/speaker.ts';
import type { Connection } from '../connect/connection.ts';
import { SpeakerFormRow } from '../rows/speaker-form-row.ts';
import { SpeakerRow } from '../rows/speaker-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { contentHash } from './content-hash.ts';
import { insertRows } from './insert-rows.ts';
import { declaredForms, putSpeakers, readSpeakerKeys, speakerRow, type SpeakerKeys } from './put-speakers.ts';
import { refreshAnnotations } from './rewrite-annotations.ts';
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
  for (const speaker of changed) await followMerge(connection, speaker, keys.get(speaker.id));
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
  const rows = speakers.map((speaker) => {
    const { annotated = 0, effective } = keys.get(speaker.id) ?? {};
    const row = speakerRow(speaker, annotated, contentHash(speaker));
    return { ...row, mergedIntoKey: effective === annotated ? null : (effective ?? null) };
  });
  const declared = isIn(
    sql`speaker_key`,
    rows.map(({ key }) => key),
  );
  await insertRows(connection, SpeakerRow, rows, { replaceOn: 'key' });
  await connection.run(sql`DELETE FROM speaker_form WHERE article_key = 0 AND ${declared}`);
  await insertRows(connection, SpeakerFormRow, rows.flatMap(declaredForms));
}

/** Gives the quotes and mentions of a merged speaker to the one it turned out to be, or back when the merge is withdrawn. */
async function followMerge(connection: Connection, speaker: Speaker, keys: SpeakerKeys | undefined): Promise<void> {
  if (!keys || (speaker.mergedInto === undefined && keys.annotated === keys.effective)) return;
  const target = speaker.mergedInto === undefined ? null : await holderOf(connection, speaker.mergedInto);
  const holder = target ?? keys.annotated;
  if (holder === keys.effective) return;
  const own = keys.annotated;
  await connection.run(
    sql`UPDATE speaker SET merged_into_key = ${target} WHERE key = ${own} OR merged_into_key = ${own}`,
  );
  const articles = await connection.all<{ key: number }>(sql`SELECT article_key AS key FROM quote
    WHERE annotated_speaker_key = ${own} OR speaker_key = ${own}
    UNION SELECT article_key FROM mention WHERE annotated_speaker_key = ${own}`);
  await refreshAnnotations(
    connection,
    articles.map(({ key }) => key),
  );
}

async function holderOf(connection: Connection, id: string): Promise<number | null> {
  return (await readSpeakerKeys(connection, [id])).get(id)?.effective ?? null;
}

async function readHashes(connection: Connection, speakers: readonly Speaker[]): Promise<Map<string, string>> {
  const rows = await connection.all<{ id: string; hash: string }>(sql`SELECT id, content_hash AS hash FROM speaker
    WHERE content_hash IS NOT NULL AND ${isIn(
      sql`id`,
      speakers.map(({ id }) => id),
    )}`);
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}
