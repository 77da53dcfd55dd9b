import type { Connection } from '../../connect/connection.ts';
import { sql } from '../../sql/sql.ts';

/** Moves the number of speakers that the corpus lists: those that are not merged into others. */
export async function moveSpeakerCount(connection: Connection, change: number): Promise<void> {
  if (change === 0) return;
  await connection.run(sql`UPDATE corpus SET speaker_count = speaker_count + ${change}`);
}
