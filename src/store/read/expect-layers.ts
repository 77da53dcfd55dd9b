import { EFFECTIVE_LAYER, type QuoteFilter } from '../../corpus/filters.ts';
import { UserError } from '../../corpus/user-error.ts';
import { suggest } from '../../text/suggest.ts';
import type { Connection } from '../connect/connection.ts';
import { sql } from '../sql/sql.ts';
import { expectNames } from './resolve-ids.ts';

/** Throws `UserError` LAYER_UNKNOWN when the filter names a layer that the corpus does not have. */
export async function expectLayers(connection: Connection, filter: QuoteFilter | null | undefined): Promise<void> {
  await expectLayerNames(connection, filter ? layersIn(filter) : []);
}

/** Throws `UserError` LAYER_UNKNOWN when the corpus lacks one of these layers. */
export async function expectLayerNames(connection: Connection, wanted: readonly string[]): Promise<void> {
  if (wanted.length === 0) return;
  const rows = await connection.all<{ name: string }>(sql`SELECT name FROM layer ORDER BY name`);
  const known = rows.map(({ name }) => name);
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const near = suggest(unknown, known);
  const hint =
    near === undefined ? `The layers are: ${known.join(', ') || 'none yet'}.` : `Did you mean "layer/${near}"?`;
  throw new UserError('LAYER_UNKNOWN', `There is no layer "layer/${unknown}". ${hint}`);
}

/** The names of all layers that the filter and its parts name; throws `UserError` BAD_ARGUMENT for what is no id of a layer. */
export function layersIn(filter: QuoteFilter): string[] {
  const ids = idsIn(filter).filter((id) => id !== EFFECTIVE_LAYER);
  return expectNames(ids, 'layer');
}

function idsIn(filter: QuoteFilter): string[] {
  const parts = [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])];
  return [...(typeof filter.layer === 'string' ? [filter.layer] : []), ...parts.flatMap(idsIn)];
}
