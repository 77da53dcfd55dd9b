import { raw, sql, type Sql } from '../../sql/sql.ts';
import { column, type At, type FieldTable } from '../at.ts';
import { allDigits, jsonText, jsonWord } from '../json.ts';
import { mark } from '../marks.ts';

/** What can be read of an annotation’s origin; the row is that of its quote. */
export const PROVENANCE_FIELDS: FieldTable = {
  method: (at) => jsonWord(ofLayer(at, 'method')),
  annotator: (at) => jsonText(ofLayer(at, 'annotator')),
  createdAt: (at) => jsonText(ofLayer(at, 'created_at')),
  confidence(at) {
    const confidence = column(at, 'confidence');
    return sql`CASE WHEN ${confidence} IS NULL THEN 'null' ELSE ${mark('number', [allDigits(confidence)])} END`;
  },
  evidence: (at) =>
    mark('needs', ['{"articleKey":', column(at, 'article_key'), ',"evidence":', column(at, 'evidence'), '}']),
  status: (at) => jsonWord(column(at, 'status')),
};

function ofLayer({ row }: At, name: string): Sql {
  return raw(`(SELECT ${name} FROM layer WHERE layer.key = ${row}.layer_key)`);
}
