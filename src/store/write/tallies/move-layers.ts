import type { Connection } from '../../connect/connection.ts';
import { sql } from '../../sql/sql.ts';
import { changeRows } from './change-rows.ts';
import type { CountedReading, Moved } from './counted.ts';

/** Moves the counts of quotes and articles of the layers. */
export async function moveLayers(
  connection: Connection,
  { removed, added }: Moved<readonly CountedReading[]>,
): Promise<void> {
  const changes = new Map<number, { readonly quotes: number; readonly articles: number }>();
  const count = ({ layerKey, quoteCount }: CountedReading, by: 1 | -1): void => {
    const { quotes, articles } = changes.get(layerKey) ?? { quotes: 0, articles: 0 };
    changes.set(layerKey, { quotes: quotes + by * quoteCount, articles: articles + by });
  };
  for (const reading of added) count(reading, 1);
  for (const reading of removed) count(reading, -1);
  const moved = [...changes].filter(([, { quotes, articles }]) => quotes !== 0 || articles !== 0);
  if (moved.length === 0) return;
  const rows = changeRows(
    connection,
    { key: 'integer', quotes: 'integer', articles: 'integer' },
    moved.map(([key, { quotes, articles }]) => [key, quotes, articles]),
  );
  await connection.run(sql`UPDATE layer SET quote_count = quote_count + change.quotes,
    article_count = article_count + change.articles FROM ${rows} WHERE layer.key = change.key`);
}
