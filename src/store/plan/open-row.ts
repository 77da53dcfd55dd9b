import { getMetadataArgsStorage } from 'typeorm';
import { ArticleRow } from '../rows/article-row.ts';
import { LayerRow } from '../rows/layer-row.ts';
import { ParagraphRow } from '../rows/paragraph-row.ts';
import { QuoteRow } from '../rows/quote-row.ts';
import { SpeakerRow } from '../rows/speaker-row.ts';
import { raw, sql, type Sql } from '../sql/sql.ts';
import { column, type At } from './at.ts';
import { allDigits, jsonObject, jsonText } from './json.ts';
import type { Noun } from './plan.ts';

const ROW_CLASSES = {
  article: ArticleRow,
  paragraph: ParagraphRow,
  quote: QuoteRow,
  speaker: SpeakerRow,
  layer: LayerRow,
} as const;

/** Does the noun have a row from which a field that no plan can read is made elsewhere? The query itself needs none. */
export function canStayOpen(noun: Noun): boolean {
  return noun === 'query' || noun in ROW_CLASSES;
}

/** The row of an object as JSON with the properties of its row class; `null` for the query, which has none. */
export function openRow(noun: Noun, at: At): Sql | string {
  if (noun === 'query') return 'null';
  const rowClass = Object.entries(ROW_CLASSES).find(([name]) => name === noun)?.[1];
  if (!rowClass) throw new Error(`A ${noun} has no row of its own.`);
  const columns = getMetadataArgsStorage().filterColumns(rowClass);
  return jsonObject(
    columns.map(({ propertyName, options }) => [
      propertyName,
      jsonValue(column(at, options.name ?? propertyName), String(options.type)),
    ]),
  );
}

function jsonValue(value: Sql, type: string): Sql {
  if (type === 'text') return jsonText(value);
  const number = type === 'integer' ? sql`CAST(${value} AS TEXT)` : allDigits(value);
  return sql`CASE WHEN ${value} IS NULL THEN ${raw("'null'")} ELSE ${number} END`;
}
