import { raw, sql, type Sql } from '../../sql/sql.ts';
import { below, column, objectOf, type At, type CompileField, type FieldTable } from '../at.ts';
import { jsonText } from '../json.ts';
import { articleText } from './article-fields.ts';

/** What can be read of a span; the row has its article, paragraph, offsets and text, whatever table it is of. */
export const SPAN_FIELDS: FieldTable = {
  text: (at) => jsonText(column(at, 'text')),
  start: offset('start'),
  end: offset('end'),
  paragraph(at, field, compile) {
    const item = below(at, at.article);
    const from = raw(`paragraph AS ${item.row} WHERE ${item.row}.article_key = ${at.row}.article_key
      AND ${item.row}.ordinal = ${at.row}.paragraph`);
    return sql`(SELECT ${compile(objectOf(field), item)} FROM ${from})`;
  },
};

function offset(end: 'start' | 'end'): CompileField {
  return (at, { arguments: { unit } }) => {
    if (unit === 'byte') return bytesBefore(at, column(at, `${end}_code_point`));
    return column(at, unit === 'utf16' ? `${end}_utf16` : `${end}_code_point`);
  };
}

/** Bytes in UTF-8 of the text before an offset in code points. */
function bytesBefore(at: At, codePoints: Sql): Sql {
  return sql`octet_length(substr(${articleText(column(at, 'article_key'))}, 1, ${codePoints}))`;
}
