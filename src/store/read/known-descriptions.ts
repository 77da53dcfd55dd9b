import type { Connection } from '../connect/connection.ts';
import { isIn, sql } from '../sql/sql.ts';

/** Most descriptions that are looked at of one speaker: who has more is known well enough. */
const ENOUGH = 40;

/** Stands between descriptions on their way from the database; no article has it. */
const SEPARATOR = '\u001f';

/** What an article calls a speaker: "the council's clerk". */
export interface KnownDescription {
  readonly articleKey: number;
  readonly text: string;
}

/** What articles call the speakers with these ids, merges followed: the first descriptions of each, by id; one statement. */
export async function knownDescriptions(
  connection: Connection,
  ids: readonly string[],
): Promise<Map<string, KnownDescription[]>> {
  const rows = await connection.all<{ id: string; described: string | null }>(sql`SELECT speaker.id,
    (SELECT string_agg(CAST(article_key AS TEXT) || ' ' || text, ${SEPARATOR}) FROM
      (SELECT article_key, text FROM mention
        WHERE mention.speaker_key = COALESCE(speaker.merged_into_key, speaker.key) AND mention.kind = 'description'
        ORDER BY article_key, slot LIMIT ${ENOUGH}) AS first_ones) AS described
    FROM speaker WHERE ${isIn(sql`speaker.id`, ids)}`);
  return new Map(rows.map(({ id, described }) => [id, readDescribed(described ?? '')]));
}

function readDescribed(described: string): KnownDescription[] {
  if (described === '') return [];
  return described.split(SEPARATOR).map((entry) => {
    const space = entry.indexOf(' ');
    return { articleKey: Number(entry.slice(0, space)), text: entry.slice(space + 1) };
  });
}
