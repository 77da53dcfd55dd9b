import type { Connection } from '../../connect/connection.ts';
import { sql } from '../../sql/sql.ts';
import { moveClusters } from '../clusters/move-clusters.ts';
import type { Words } from '../clusters/words.ts';
import type { CountedAnnotations, Moved } from './counted.ts';
import { moveCues } from './move-cues.ts';
import { moveLayers } from './move-layers.ts';
import { moveSpeakers } from './move-speakers.ts';

/**
 * Moves all counts, and the clusters, by annotations that went and came, with a number of statements that does not depend on how many they are. Call
 * it while all their speakers are in the database; pass what it gives to `recountDays`.
 */
export async function moveAnnotationTallies(
  connection: Connection,
  { removed, added }: Moved<CountedAnnotations>,
): Promise<readonly number[]> {
  const quotes = { removed: removed.quotes, added: added.quotes };
  const change = quotes.added.length - quotes.removed.length;
  if (change !== 0) await connection.run(sql`UPDATE corpus SET quote_count = quote_count + ${change}`);
  await moveLayers(connection, { removed: removed.readings, added: added.readings });
  await moveCues(connection, quotes);
  await moveClusters(connection, { removed: wordsIn(removed), added: wordsIn(added) });
  return moveSpeakers(connection, quotes);
}

function wordsIn({ quotes }: CountedAnnotations): Words[] {
  return quotes.flatMap(({ words }) => words ?? []);
}
