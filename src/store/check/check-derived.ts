import type { Connection } from '../connect/connection.ts';
import { raw, sql } from '../sql/sql.ts';
import { recomputeRevision } from '../write/recompute-revision.ts';
import { findingOf, type Finding } from './finding.ts';

/** What the database keeps for speed must be what counting anew gives. */
export async function checkDerived(connection: Connection): Promise<Finding[]> {
  return [
    await checkLayers(connection),
    await checkEffective(connection),
    await checkQuoteCounts(connection),
    await checkMerges(connection),
    await checkRevision(connection),
  ];
}

async function checkLayers(connection: Connection): Promise<Finding> {
  const rows = await connection.all<{ id: string }>(sql`SELECT article.id FROM article_layer
    JOIN article ON article.key = article_layer.article_key GROUP BY article.id HAVING SUM(is_effective) <> 1`);
  const faults = rows.map(({ id }) => `article/${id} has not one effective layer`);
  return findingOf('every annotated article has one effective layer', faults, 'as it should be');
}

async function checkEffective(connection: Connection): Promise<Finding> {
  const [row] = await connection.all<{ wrong: number }>(sql`SELECT CAST(COUNT(*) AS INTEGER) AS wrong FROM quote
    JOIN article_layer ON article_layer.article_key = quote.article_key AND article_layer.layer_key = quote.layer_key
    WHERE quote.is_effective <> CASE WHEN status = 'rejected' THEN 0 ELSE article_layer.is_effective END`);
  const wrong = row?.wrong ?? 0;
  return findingOf(
    'quotes are shown when their layer is',
    wrong === 0 ? [] : [`${wrong} quotes differ`],
    'as it should be',
  );
}

async function checkQuoteCounts(connection: Connection): Promise<Finding> {
  const rows = await connection.all<{ id: string; kept: number; counted: number }>(sql`SELECT article.id,
    article.quote_count AS kept, COUNT(quote.slot) AS counted FROM article
    LEFT JOIN quote ON quote.article_key = article.key AND quote.is_effective = 1
    GROUP BY article.key, article.id, article.quote_count HAVING article.quote_count <> COUNT(quote.slot)`);
  const faults = rows.map(({ id, kept, counted }) => `article/${id} says ${kept} quotes and has ${counted}`);
  return findingOf('the counts of quotes are true', faults, 'as it should be');
}

async function checkMerges(connection: Connection): Promise<Finding> {
  const rows = await connection.all<{ id: string }>(
    raw(`SELECT speaker.id FROM speaker WHERE merged_into_key IS NOT NULL AND (
      EXISTS (SELECT 1 FROM quote WHERE speaker_key = speaker.key)
      OR merged_into_key IN (SELECT key FROM speaker AS target WHERE target.merged_into_key IS NOT NULL))`),
  );
  const faults = rows.map(({ id }) => `speaker/${id} is merged and still holds quotes, or leads to a merged one`);
  return findingOf('merged speakers hold nothing', faults, 'as it should be');
}

async function checkRevision(connection: Connection): Promise<Finding> {
  const { kept, computed } = await recomputeRevision(connection);
  const faults = kept === computed ? [] : [`it says ${kept}, the content gives ${computed}`];
  return findingOf('the revision is that of the content', faults, kept);
}
