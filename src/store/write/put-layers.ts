import type { Layer } from '../../corpus/layer.ts';
import type { Connection } from '../connect/connection.ts';
import { allLayers } from '../read/by-key.ts';
import { LayerRow } from '../rows/layer-row.ts';
import { sql } from '../sql/sql.ts';
import { insertRows } from './insert-rows.ts';
import { nextKey } from './next-key.ts';

/** Layers by name, with the new ones added. A known layer takes over annotator and time of the document read last. */
export async function putLayers(connection: Connection, layers: readonly Layer[]): Promise<Map<string, LayerRow>> {
  const known = new Map((await allLayers(connection)).map((row) => [row.name, row]));
  let key = await nextKey(connection, 'layer');
  const added: LayerRow[] = [];
  for (const layer of layers) {
    const row = known.get(layer.name);
    if (row) await updateLayer(connection, row, layer);
    else added.push({ key: key++, ...layer, quoteCount: 0, articleCount: 0 });
    known.set(layer.name, { ...(row ?? added.at(-1) ?? { key, quoteCount: 0, articleCount: 0 }), ...layer });
  }
  await insertRows(connection, LayerRow, added);
  return known;
}

async function updateLayer(connection: Connection, row: LayerRow, layer: Layer): Promise<void> {
  if (row.annotator === layer.annotator && row.createdAt >= layer.createdAt) return;
  await connection.run(
    sql`UPDATE layer SET annotator = ${layer.annotator}, created_at = ${layer.createdAt} WHERE key = ${row.key}`,
  );
}
