import { isIn, raw, sql, type Sql } from '../../sql/sql.ts';
import { speakerKeysOf } from '../../read/conditions/speaker-keys.ts';
import { below, column, objectOf, type At, type CompileField, type FieldTable } from '../at.ts';
import { concat, joined, jsonList, jsonOneOrNull, jsonPlain, jsonText } from '../json.ts';
import { quotesUnder } from './lists.ts';

/** What can be read of an article; the row is one of table `article`. */
export const ARTICLE_FIELDS: FieldTable = {
  id: (at) => jsonPlain(['article/', column(at, 'id')]),
  headline: (at) => jsonText(column(at, 'headline')),
  date: (at) => jsonText(column(at, 'date')),
  dateline: (at) => jsonText(column(at, 'dateline')),
  publisher: (at) => jsonText(column(at, 'publisher')),
  credits: (at) => column(at, 'credits'),
  url: (at) => jsonText(column(at, 'url')),
  language: (at) => jsonText(column(at, 'language')),
  licence: (at) => jsonText(column(at, 'licence')),
  section: (at) => jsonText(column(at, 'section')),
  wordCount: (at) => column(at, 'word_count'),
  text: (at) => jsonText(articleText(column(at, 'key'))),
  paragraphs(at, field, compile) {
    const item = below(at, at.row);
    const kinds = field.arguments.kind;
    const where = kinds ? sql` AND ${isIn(column(item, 'kind'), kinds)}` : sql``;
    const from = sql`${raw(`paragraph AS ${item.row} WHERE ${item.row}.article_key = ${at.row}.key`)}${where}`;
    return jsonList(compile(objectOf(field), item), { from, order: column(item, 'ordinal') });
  },
  quotes(at, field, compile) {
    const isOfParent = sql`quote.article_key = ${column(at, 'key')}`;
    return quotesUnder({ isOfParent, count: column(at, 'quote_count'), article: at.row }, at, field, compile);
  },
  speakers(at, field, compile) {
    const item = below(at);
    const from =
      raw(`(SELECT quote.speaker_key, speaker.id, COUNT(*) AS quote_count, SUM(quote.word_count) AS word_count
      FROM quote JOIN speaker ON speaker.key = quote.speaker_key
      WHERE quote.is_effective = 1 AND quote.article_key = ${at.row}.key GROUP BY quote.speaker_key, speaker.id) AS ${item.row}`);
    const order = raw(`${item.row}.quote_count DESC, ${item.row}.word_count DESC, ${item.row}.id`);
    return jsonList(compile(objectOf(field), item), { from, order });
  },
  mentions(at, field, compile) {
    const item = below(at, at.row);
    const { speaker } = field.arguments;
    const where =
      typeof speaker === 'string' ? sql` AND ${column(item, 'speaker_key')} IN (${speakerKeysOf([speaker])})` : sql``;
    const from = sql`${raw(`mention AS ${item.row} WHERE ${item.row}.is_effective = 1
      AND ${item.row}.article_key = ${at.row}.key`)}${where}`;
    return jsonList(compile(objectOf(field), item), { from, order: mentionOrder(item) });
  },
  layers(at, field, compile) {
    const item = below(at);
    const from = raw(`article_layer JOIN layer AS ${item.row} ON ${item.row}.key = article_layer.layer_key
      WHERE article_layer.article_key = ${at.row}.key`);
    return jsonList(compile(objectOf(field), item), { from, order: column(item, 'name') });
  },
  next: neighbour('>', 'ASC'),
  previous: neighbour('<', 'DESC'),
};

/** The whole text of the article with this key. */
export function articleText(key: Sql): Sql {
  const paragraphs = {
    from: sql`paragraph AS piece WHERE piece.article_key = ${key}`,
    order: raw('piece.ordinal'),
  };
  return concat([
    joined(raw('concat(piece.before, piece.text)'), '', paragraphs),
    sql`(SELECT text_after FROM article WHERE article.key = ${key})`,
  ]);
}

/** Reading order of mentions. */
export function mentionOrder({ row }: At): Sql {
  return raw(`${row}.start_utf16, ${row}.end_utf16 DESC, ${row}.slot`);
}

/** The article before or after, by day of publication and id. */
function neighbour(side: '<' | '>', direction: 'ASC' | 'DESC'): CompileField {
  return (at, field, compile) => {
    const { row, ...item } = below(at);
    const from = raw(`(SELECT other.* FROM article AS other
      WHERE COALESCE(other.date, '') ${side}= COALESCE(${at.row}.date, '')
        AND (COALESCE(other.date, ''), other.id) ${side} (COALESCE(${at.row}.date, ''), ${at.row}.id)
      ORDER BY COALESCE(other.date, '') ${direction}, other.id ${direction} LIMIT 1) AS ${row}`);
    return jsonOneOrNull(compile(objectOf(field), { row, ...item, article: row }), from);
  };
}
