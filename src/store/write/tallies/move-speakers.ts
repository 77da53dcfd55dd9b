import type { Connection } from '../../connect/connection.ts';
import { sql } from '../../sql/sql.ts';
import { changeRows } from './change-rows.ts';
import type { CountedQuote, Moved } from './counted.ts';
import { speakerChanges, type SpeakerChange } from './speaker-changes.ts';

/**
 * Moves the counts and days of the speakers whose quotes went and came. A day can only be widened in this way: gives the keys of
 * speakers who lost quotes of their first or last day, for `recountDays`.
 */
export async function moveSpeakers(
  connection: Connection,
  quotes: Moved<readonly CountedQuote[]>,
): Promise<readonly number[]> {
  const changes = speakerChanges(quotes);
  await moveCounts(connection, changes);
  await widenDays(connection, changes);
  return shrunk(connection, changes);
}

async function moveCounts(connection: Connection, changes: readonly SpeakerChange[]): Promise<void> {
  const moved = changes.filter(({ quotes, words, articles }) => quotes !== 0 || words !== 0 || articles !== 0);
  if (moved.length === 0) return;
  const rows = changeRows(
    connection,
    { key: 'integer', quotes: 'integer', words: 'integer', articles: 'integer' },
    moved.map(({ key, quotes, words, articles }) => [key, quotes, words, articles]),
  );
  await connection.run(sql`UPDATE speaker SET quote_count = quote_count + change.quotes,
    word_count = word_count + change.words, article_count = article_count + change.articles
    FROM ${rows} WHERE speaker.key = change.key`);
}

const DAYS = { key: 'integer', first: 'text', last: 'text' } as const;

/** In a statement of its own, since most batches of a long import widen few days, and two indexes stay untouched then. */
async function widenDays(connection: Connection, changes: readonly SpeakerChange[]): Promise<void> {
  const wider = changes.filter(({ added, removed }) => added.first !== null && !isWithin(added, removed));
  if (wider.length === 0) return;
  const rows = changeRows(
    connection,
    DAYS,
    wider.map(({ key, added }) => [key, added.first, added.last]),
  );
  await connection.run(sql`UPDATE speaker SET
    first_quoted = CASE WHEN first_quoted <= change.first THEN first_quoted ELSE change.first END,
    last_quoted = CASE WHEN last_quoted >= change.last THEN last_quoted ELSE change.last END
    FROM ${rows} WHERE speaker.key = change.key
    AND (first_quoted IS NULL OR first_quoted > change.first OR last_quoted < change.last)`);
}

async function shrunk(connection: Connection, changes: readonly SpeakerChange[]): Promise<readonly number[]> {
  const lost = changes.filter(({ added, removed }) => removed.first !== null && !isWithin(removed, added));
  if (lost.length === 0) return [];
  const rows = changeRows(
    connection,
    DAYS,
    lost.map(({ key, removed }) => [key, removed.first, removed.last]),
  );
  const found = await connection.all<{ key: number }>(sql`SELECT speaker.key FROM ${rows}
    JOIN speaker ON speaker.key = change.key
    WHERE speaker.first_quoted >= change.first OR speaker.last_quoted <= change.last`);
  return found.map(({ key }) => key);
}

type DaysOf = SpeakerChange['added'];

function isWithin(inner: DaysOf, outer: DaysOf): boolean {
  if (inner.first === null || inner.last === null) return true;
  return outer.first !== null && outer.last !== null && outer.first <= inner.first && outer.last >= inner.last;
}
