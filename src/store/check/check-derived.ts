import { effectiveLayer } from '../../corpus/effective-layer.ts';
import type { Layer } from '../../corpus/layer.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import { raw, sql } from '../sql/sql.ts';
import { recomputeRevision } from '../write/recompute-revision.ts';
import { checkClusters } from './check-clusters.ts';
import { checkSummaries } from './check-summaries.ts';
import { findingOf, type Finding } from './finding.ts';

/** What the database keeps for speed must be what counting anew gives. */
export async function checkDerived(connection: Connection): Promise<Finding[]> {
  return [
    await checkLayers(connection),
    ...(await checkSummaries(connection)),
    ...(await checkClusters(connection)),
    await checkMerges(connection),
    await checkRevision(connection),
  ];
}

async function checkLayers(connection: Connection): Promise<Finding> {
  const rows = await connection.all<Layer & { id: string; isEffective: number }>(sql`SELECT article.id, layer.name,
    layer.method, article_layer.annotator, article_layer.annotated_at AS "createdAt", is_effective AS "isEffective"
    FROM article_layer JOIN layer ON layer.key = article_layer.layer_key
    JOIN article ON article.key = article_layer.article_key
    WHERE article_key IN (SELECT article_key FROM article_layer GROUP BY article_key HAVING COUNT(*) > 1)
    OR is_effective = 0`);
  const faults = [...groupBy(rows, ({ id }) => id)]
    .filter(([, layers]) => layers.some((layer) => (layer === effectiveLayer(layers) ? 1 : 0) !== layer.isEffective))
    .map(([id]) => `article/${id} does not show its effective layer`);
  return findingOf('every annotated article shows its effective layer', faults, 'as it should be');
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
