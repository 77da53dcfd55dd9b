import type { QuoteFilter } from '../../../corpus/filters.ts';
import { layersIn } from '../../read/expect-layers.ts';
import { sql, type Sql } from '../../sql/sql.ts';
import { provided } from '../marks.ts';

/** The value, provided that the corpus has every layer that the filter names. */
export function providedLayers(filter: QuoteFilter | null | undefined, value: Sql): Sql {
  const names = filter ? layersIn(filter) : [];
  return provided(
    names.map((name) => sql`EXISTS (SELECT 1 FROM layer WHERE layer.name = ${name})`),
    value,
    { layers: names },
  );
}
