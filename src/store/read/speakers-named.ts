import { speakerId } from '../../corpus/ids.ts';
import type { Connection } from '../connect/connection.ts';
import { raw, sql } from '../sql/sql.ts';
import { speakerKeysNamed } from './conditions/speaker-keys.ts';

/**
 * Ids of the speakers that `QuoteFilter.speakerName` means by this name, `speaker/ajmal-omar`, sorted; undefined when they are more than
 * `most`.
 */
export async function speakersNamed(connection: Connection, name: string, most: number): Promise<string[] | undefined> {
  const rows = await connection.all<{ id: string }>(
    sql`SELECT id FROM speaker WHERE key IN (${speakerKeysNamed(name)}) LIMIT ${raw(String(most + 1))}`,
  );
  return rows.length > most ? undefined : rows.map(({ id }) => speakerId(id)).sort();
}
