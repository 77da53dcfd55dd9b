import { raw, type Sql } from '../../sql/sql.ts';
import { column, type At, type FieldTable } from '../at.ts';
import { jsonText, jsonWord } from '../json.ts';
import { fraction, mark } from '../marks.ts';

/** What can be read of an annotation’s origin; the row is that of its quote. */
export const PROVENANCE_FIELDS: FieldTable = {
  method: (at) => jsonWord(ofLayer(at, 'method')),
  annotator: (at) => jsonText(ofLayer(at, 'annotator')),
  createdAt: (at) => jsonText(ofLayer(at, 'created_at')),
  confidence: (at) => fraction(column(at, 'confidence')),
  evidence: (at) =>
    mark('needs', ['{"articleKey":', column(at, 'article_key'), ',"evidence":', column(at, 'evidence'), '}']),
  status: (at) => jsonWord(column(at, 'status')),
};

function ofLayer({ row }: At, name: string): Sql {
  return raw(`(SELECT ${name} FROM layer WHERE layer.key = ${row}.layer_key)`);
}
