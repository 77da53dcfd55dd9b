import type { Connection } from '../../connect/connection.ts';
import { isIn, sql } from '../../sql/sql.ts';
import { changeRows } from './change-rows.ts';
import type { CountedQuote, Moved } from './counted.ts';

interface CueChange {
  readonly speakerKey: number;
  readonly lemma: string;
  readonly class: string;
  readonly count: number;
}

/** Moves the counts of the cues with which speakers are quoted. */
export async function moveCues(
  connection: Connection,
  { removed, added }: Moved<readonly CountedQuote[]>,
): Promise<void> {
  const changes = new Map<string, CueChange>();
  for (const quote of added) count(changes, quote, 1);
  for (const quote of removed) count(changes, quote, -1);
  const moved = [...changes.values()].filter((change) => change.count !== 0);
  if (moved.length === 0) return;
  const rows = changeRows(
    connection,
    { speaker_key: 'integer', lemma: 'text', class: 'text', count: 'integer' },
    moved.map((change) => [change.speakerKey, change.lemma, change.class, change.count]),
  );
  // WHERE true tells SQLite's parser that ON belongs to the INSERT and not to a join.
  await connection.run(sql`INSERT INTO speaker_cue (speaker_key, lemma, class, count)
    SELECT speaker_key, lemma, class, count FROM ${rows} WHERE true
    ON CONFLICT (speaker_key, lemma, class) DO UPDATE SET count = speaker_cue.count + excluded.count`);
  const losers = new Set(moved.flatMap((change) => (change.count < 0 ? change.speakerKey : [])));
  if (losers.size === 0) return;
  await connection.run(sql`DELETE FROM speaker_cue WHERE count = 0 AND ${isIn(sql`speaker_key`, [...losers])}`);
}

function count(changes: Map<string, CueChange>, { speakerKey, cueLemma, cueClass }: CountedQuote, by: 1 | -1): void {
  if (speakerKey === null || cueLemma === null || cueClass === null) return;
  const id = `${speakerKey} ${cueClass} ${cueLemma}`;
  const before = changes.get(id)?.count ?? 0;
  changes.set(id, { speakerKey, lemma: cueLemma, class: cueClass, count: before + by });
}
