import type { QuoteFilter } from '../../../corpus/filters.ts';
import { quoteCondition } from '../../read/conditions/quote-conditions.ts';
import { raw, sql, type Sql } from '../../sql/sql.ts';
import { trusted } from '../../sql/trusted.ts';
import { below, column, objectOf, type At, type CompileField, type FieldTable } from '../at.ts';
import { jsonList, jsonOneOrNull, jsonPlain, jsonText, jsonWord } from '../json.ts';
import { mark } from '../marks.ts';
import { articleOf, articleNameOf } from './of-article.ts';
import { providedLayers } from './layers-known.ts';

/** What can be read of a paragraph; the row is one of table `paragraph`. */
export const PARAGRAPH_FIELDS: FieldTable = {
  id: (at) => jsonPlain(['article/', articleNameOf(at), '/paragraph/', column(at, 'ordinal')]),
  article: articleOf,
  ordinal: (at) => column(at, 'ordinal'),
  kind: (at) => jsonWord(column(at, 'kind')),
  text: (at) => jsonText(column(at, 'text')),
  span(at, field, compile) {
    const item = below(at, at.article);
    const columns = ['article_key', 'start_utf16', 'end_utf16', 'start_code_point', 'end_code_point', 'text'];
    const from = raw(`(SELECT ${columns.map((name) => `${at.row}.${name} AS ${name}`).join(', ')},
      ${at.row}.ordinal AS paragraph) AS ${item.row}`);
    return sql`(SELECT ${compile(objectOf(field), item)} FROM ${from})`;
  },
  quotes(at, field, compile) {
    const item = below(at, at.article);
    const filter = trusted<QuoteFilter | null | undefined>(field.arguments.filter);
    const from = sql`(SELECT DISTINCT quote.article_key AS key_0, quote.slot AS key_1 FROM quote
        JOIN span ON span.article_key = quote.article_key AND span.quote_slot = quote.slot AND span.role = 'content'
        WHERE quote.article_key = ${column(at, 'article_key')} AND span.paragraph = ${column(at, 'ordinal')}
        AND ${quoteCondition(filter)}) AS touching
      JOIN quote AS ${raw(item.row)} ON ${column(item, 'article_key')} = touching.key_0 AND ${column(item, 'slot')} = touching.key_1`;
    const list = jsonList(compile(objectOf(field), item), { from, order: readingOrder(item) });
    return providedLayers(filter, list);
  },
  segments: (at) =>
    mark('needs', ['{"articleKey":', column(at, 'article_key'), ',"ordinal":', column(at, 'ordinal'), '}']),
  next: neighbour('+'),
  previous: neighbour('-'),
};

/** Reading order of the quotes of an article. */
export function readingOrder({ row }: At): Sql {
  return raw(`${row}.start_utf16, ${row}.slot`);
}

function neighbour(side: '+' | '-'): CompileField {
  return (at, field, compile) => {
    const item = below(at, at.article);
    const from = raw(`paragraph AS ${item.row} WHERE ${item.row}.article_key = ${at.row}.article_key
      AND ${item.row}.ordinal = ${at.row}.ordinal ${side} 1`);
    return jsonOneOrNull(compile(objectOf(field), item), from);
  };
}
