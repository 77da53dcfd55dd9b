import type { Connection } from '../connect/connection.ts';
import type { SpeakerRow } from '../rows/speaker-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { refreshArticles } from './rewrite-articles.ts';
import { moveSpeakerCount } from './tallies/move-speaker-count.ts';

type Merge = Pick<SpeakerRow, 'key' | 'id' | 'mergedInto' | 'mergedIntoKey'>;

/**
 * Follows all declared merges to their ends. Where an end has changed, the quotes and mentions of the merged speaker go to the
 * one it turned out to be, or back when the merge is withdrawn.
 */
export async function followMerges(connection: Connection): Promise<void> {
  const merges = await connection.all<Merge>(sql`SELECT key, id, merged_into AS "mergedInto",
    merged_into_key AS "mergedIntoKey" FROM speaker WHERE merged_into IS NOT NULL OR merged_into_key IS NOT NULL`);
  const targets = new Map(merges.map(({ id, mergedInto }) => [id, mergedInto]));
  const ends = merges.map(({ id }) => endOf(id, targets));
  const keys = await readKeys(connection, ends);
  const moved = merges.flatMap((merge, index) => {
    const end = keys.get(ends[index] ?? '') ?? merge.key;
    const target = end === merge.key ? null : end;
    return target === merge.mergedIntoKey ? [] : [{ ...merge, target }];
  });
  for (const { key, target } of moved) {
    await connection.run(sql`UPDATE speaker SET merged_into_key = ${target} WHERE key = ${key}`);
  }
  const listed = moved.filter(({ target }) => target === null).length;
  const unlisted = moved.filter(({ mergedIntoKey }) => mergedIntoKey === null).length;
  await moveSpeakerCount(connection, listed - unlisted);
  await refreshArticles(connection, await articlesOf(connection, moved));
}

/** The speaker at the end of a chain of merges; a circle, which input checks refuse, ends where it started. */
function endOf(id: string, targets: ReadonlyMap<string, string | null>): string {
  const seen = new Set<string>();
  let end = id;
  for (let next: string | null | undefined = id; next && !seen.has(next); next = targets.get(next)) {
    seen.add(next);
    end = next;
  }
  return end;
}

async function readKeys(connection: Connection, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await connection.all<{ id: string; key: number }>(
    sql`SELECT id, key FROM speaker WHERE ${isIn(sql`id`, [...new Set(ids)])}`,
  );
  return new Map(rows.map(({ id, key }) => [id, key]));
}

/** Articles whose annotations or corrections name one of the speakers. */
async function articlesOf(connection: Connection, speakers: readonly Pick<Merge, 'key' | 'id'>[]): Promise<number[]> {
  if (speakers.length === 0) return [];
  const annotated = isIn(
    sql`annotated_speaker_key`,
    speakers.map(({ key }) => key),
  );
  const corrected = isIn(
    sql`correction.speaker_id`,
    speakers.map(({ id }) => id),
  );
  const rows = await connection.all<{ key: number }>(sql`SELECT article_key AS key FROM quote WHERE ${annotated}
    UNION SELECT article_key FROM mention WHERE ${annotated}
    UNION SELECT article.key FROM correction JOIN article ON article.id = correction.article WHERE ${corrected}`);
  return rows.map(({ key }) => key);
}
