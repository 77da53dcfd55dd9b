import type { Correction } from '../../corpus/correction.ts';
import type { Connection } from '../connect/connection.ts';
import { CorrectionRow } from '../rows/correction-row.ts';
import { isIn, sql, type Sql } from '../sql/sql.ts';
import { contentHash } from './content-hash.ts';
import { insertRows } from './insert-rows.ts';
import { putSpeakers } from './put-speakers.ts';
import { moveRevision } from './revision.ts';
import { refreshArticles } from './rewrite-articles.ts';

/**
 * Keeps readers' verdicts and applies them; gives how many were news. Of several verdicts on a quote the latest holds, and of
 * those of one moment the last.
 */
export async function putCorrections(connection: Connection, corrections: readonly Correction[]): Promise<number> {
  const known = new Map((await readCorrections(connection, corrections)).map((row) => [placeOf(row), row]));
  await putSpeakers(
    connection,
    corrections.flatMap(({ speaker }) => speaker ?? []),
  );
  const rows = latestOf(corrections.map(correctionRow)).filter((row) => isNews(row, known.get(placeOf(row))));
  if (rows.length === 0) return 0;
  const replaced = rows.flatMap((row) => known.get(placeOf(row)) ?? []);
  for (const row of replaced) {
    await connection.run(sql`DELETE FROM correction
      WHERE article = ${row.article} AND layer = ${row.layer} AND content_hash = ${row.contentHash}`);
  }
  await insertRows(connection, CorrectionRow, rows);
  await moveRevision(connection, { removed: replaced.map(hashOf), added: rows.map(hashOf) });
  const articles = await connection.all<{ key: number }>(
    sql`SELECT key FROM article WHERE ${isIn(sql`id`, [...new Set(rows.map(({ article }) => article))])}`,
  );
  await refreshArticles(
    connection,
    articles.map(({ key }) => key),
  );
  return rows.length;
}

/** What the corrections add to the revision. */
export async function correctionHashes(connection: Connection): Promise<string[]> {
  return (await readWhere(connection, sql`1 = 1`)).map(hashOf);
}

/** All corrections of the articles that the given ones are about. */
async function readCorrections(connection: Connection, like: readonly Correction[]): Promise<CorrectionRow[]> {
  return readWhere(connection, isIn(sql`article`, [...new Set(like.map(({ article }) => article))]));
}

async function readWhere(connection: Connection, condition: Sql): Promise<CorrectionRow[]> {
  return connection.all<CorrectionRow>(sql`SELECT article, layer, content_hash AS "contentHash",
    content_text AS "contentText", status, corrects_speaker AS "correctsSpeaker", speaker_id AS "speakerId",
    annotator, created_at AS "createdAt" FROM correction
    WHERE ${condition}`);
}

function correctionRow(correction: Correction): CorrectionRow {
  const { article, layer, contentText, status, annotator, createdAt, speaker } = correction;
  return {
    article,
    layer,
    contentHash: contentHash(contentText),
    contentText,
    status,
    correctsSpeaker: speaker === undefined ? 0 : 1,
    speakerId: speaker?.id ?? null,
    annotator,
    createdAt,
  };
}

function latestOf(rows: readonly CorrectionRow[]): CorrectionRow[] {
  const latest = new Map<string, CorrectionRow>();
  for (const row of rows) {
    const before = latest.get(placeOf(row));
    if (!before || before.createdAt <= row.createdAt) latest.set(placeOf(row), row);
  }
  return [...latest.values()];
}

function isNews(row: CorrectionRow, known: CorrectionRow | undefined): boolean {
  return !known || (known.createdAt <= row.createdAt && hashOf(known) !== hashOf(row));
}

function placeOf({ article, layer, contentHash: hash }: CorrectionRow): string {
  return `${article} ${layer} ${hash}`;
}

function hashOf(row: CorrectionRow): string {
  const { article, layer, contentText, status, correctsSpeaker, speakerId, annotator, createdAt } = row;
  return contentHash([article, layer, contentText, status, correctsSpeaker, speakerId, annotator, createdAt]);
}
