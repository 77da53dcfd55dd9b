import { clusterOf, isInCluster } from '../../read/cluster-words.ts';
import { raw, sql, type Sql } from '../../sql/sql.ts';
import { below, column, objectOf, type At, type CompileField, type FieldTable } from '../at.ts';
import { jsonList, jsonOneOrNull, jsonPlain, jsonText, jsonWord } from '../json.ts';
import { mark } from '../marks.ts';
import type { ObjectPlan } from '../plan.ts';
import { articleText, mentionOrder } from './article-fields.ts';
import { articleNameOf, articleOf } from './of-article.ts';
import { readingOrder } from './paragraph-fields.ts';

/** What can be read of a quote; the row is one of table `quote`. */
export const QUOTE_FIELDS: FieldTable = {
  id: (at) => {
    const layer = raw(`(SELECT name FROM layer WHERE layer.key = ${at.row}.layer_key)`);
    return jsonPlain(['article/', articleNameOf(at), '/quote/', layer, '.', column(at, 'number')]);
  },
  article: articleOf,
  ordinal: (at) => column(at, 'number'),
  kind: (at) => jsonWord(column(at, 'kind')),
  text: (at) => jsonText(column(at, 'text')),
  wordCount: (at) => column(at, 'word_count'),
  paragraph(at, field, compile) {
    const item = below(at, at.article);
    const object = compile(objectOf(field), item);
    if (isKnownOfParagraph(objectOf(field)))
      return sql`(SELECT ${object} FROM ${raw(`(SELECT ${at.row}.article_key AS article_key,
        ${at.row}.first_paragraph AS ordinal) AS ${item.row}`)})`;
    const from = raw(`paragraph AS ${item.row} WHERE ${item.row}.article_key = ${at.row}.article_key
      AND ${item.row}.ordinal = ${at.row}.first_paragraph`);
    return sql`(SELECT ${object} FROM ${from})`;
  },
  paragraphs(at, field, compile) {
    const item = below(at, at.article);
    const touches = spansOf(
      at,
      'content',
      `part.start_utf16 < ${item.row}.end_utf16 AND ${item.row}.start_utf16 < part.end_utf16`,
    );
    const from = sql`${raw(`paragraph AS ${item.row} WHERE ${item.row}.article_key = ${at.row}.article_key`)}
      AND EXISTS (SELECT 1 FROM ${touches})`;
    return jsonList(compile(objectOf(field), item), { from, order: column(item, 'ordinal') });
  },
  content: spanList('content'),
  cue: (at, field, compile) =>
    sql`CASE WHEN ${column(at, 'cue_lemma')} IS NULL THEN 'null' ELSE ${compile(objectOf(field), at)} END`,
  source: (at, field, compile) =>
    sql`CASE WHEN ${column(at, 'source_text')} IS NULL THEN 'null' ELSE ${compile(objectOf(field), at)} END`,
  provenance: (at, field, compile) => compile(objectOf(field), at),
  speaker(at, field, compile) {
    const item = below(at);
    const from = raw(`speaker AS ${item.row} WHERE ${item.row}.key = ${at.row}.speaker_key`);
    return jsonOneOrNull(compile(objectOf(field), item), from);
  },
  /** Of all spans of the quote, from the first letter to the last. Sentences around it are found in the text of the article. */
  context(at, { arguments: { sentences = 0 } }) {
    const hull = (measure: string): Sql =>
      raw(`(SELECT ${measure} FROM span AS part
      WHERE part.article_key = ${at.row}.article_key AND part.quote_slot = ${at.row}.slot)`);
    if (sentences > 0) {
      const ends = [hull('MIN(part.start_utf16)'), ',"endUtf16":', hull('MAX(part.end_utf16)')];
      return mark('needs', ['{"articleKey":', column(at, 'article_key'), ',"startUtf16":', ...ends, '}']);
    }
    const text = articleText(column(at, 'article_key'));
    const start = hull('MIN(part.start_code_point)');
    return jsonText(sql`substr(${text}, ${start} + 1, ${hull('MAX(part.end_code_point)')} - ${start})`);
  },
  parent(at, field, compile) {
    const item = below(at, at.article);
    const from = raw(`quote AS ${item.row} WHERE ${item.row}.article_key = ${at.row}.article_key
      AND ${item.row}.slot = ${at.row}.parent_slot`);
    return jsonOneOrNull(compile(objectOf(field), item), from);
  },
  nested(at, field, compile) {
    const item = below(at, at.article);
    const from = raw(`quote AS ${item.row} WHERE ${item.row}.article_key = ${at.row}.article_key
      AND ${item.row}.parent_slot = ${at.row}.slot AND ${item.row}.status <> 'rejected'`);
    return jsonList(compile(objectOf(field), item), { from, order: readingOrder(item) });
  },
  mentions(at, field, compile) {
    const item = below(at, at.article);
    const holds = spansOf(
      at,
      'content',
      `part.start_utf16 <= ${item.row}.start_utf16 AND ${item.row}.end_utf16 <= part.end_utf16`,
    );
    const from = sql`${raw(`mention AS ${item.row} WHERE ${item.row}.article_key = ${at.row}.article_key
      AND ${item.row}.layer_key = ${at.row}.layer_key`)} AND EXISTS (SELECT 1 FROM ${holds})`;
    return jsonList(compile(objectOf(field), item), { from, order: mentionOrder(item) });
  },
  layer(at, field, compile) {
    const item = below(at);
    const from = raw(`layer AS ${item.row} WHERE ${item.row}.key = ${at.row}.layer_key`);
    return sql`(SELECT ${compile(objectOf(field), item)} FROM ${from})`;
  },
  cluster(at, field, compile) {
    const item = below(at);
    const cluster = clusterOf(column(at, 'words_hash'));
    const from = sql`(SELECT ${cluster} AS cluster, COUNT(*) AS size FROM quote WHERE ${isInCluster(cluster)}
      HAVING COUNT(*) > 1) AS ${raw(item.row)}`;
    return jsonOneOrNull(compile(objectOf(field), item), from);
  },
};

/** What can be read of a cue; the row is that of its quote. */
export const CUE_FIELDS: FieldTable = {
  spans: spanList('cue'),
  text: (at) => jsonText(sql`COALESCE(${column(at, 'cue_text')}, '')`),
  lemma: (at) => jsonText(column(at, 'cue_lemma')),
  class: (at) => jsonWord(sql`COALESCE(${column(at, 'cue_class')}, 'other')`),
};

/** What can be read of a source; the row is that of its quote. */
export const SOURCE_FIELDS: FieldTable = {
  spans: spanList('source'),
  text: (at) => jsonText(sql`COALESCE(${column(at, 'source_text')}, '')`),
  kind: (at) => jsonWord(column(at, 'source_kind')),
};

/** Whether all that is wanted of a paragraph follows from its article and ordinal, so that its row need not be read. */
function isKnownOfParagraph({ fields }: ObjectPlan): boolean {
  return fields.every((field) => 'constant' in field || ('field' in field && ['id', 'ordinal'].includes(field.field)));
}

type Role = 'content' | 'cue' | 'source';

/** The spans of one part of a quote, as a list. */
function spanList(role: Role): CompileField {
  return (at, field, compile) => {
    const item = below(at, at.article);
    const from = raw(`span AS ${item.row} WHERE ${item.row}.article_key = ${at.row}.article_key
      AND ${item.row}.quote_slot = ${at.row}.slot AND ${item.row}.role = '${role}'`);
    return jsonList(compile(objectOf(field), item), { from, order: column(item, 'part') });
  };
}

/** `FROM` of the spans, named `part`, of one part of the row’s quote. */
function spansOf(at: At, role: Role, condition = '1 = 1'): Sql {
  return raw(`span AS part WHERE part.article_key = ${at.row}.article_key AND part.quote_slot = ${at.row}.slot
    AND part.role = '${role}' AND ${condition}`);
}
