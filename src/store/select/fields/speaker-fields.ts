import type { QuoteFilter } from '../../../corpus/filters.ts';
import { quoteCondition } from '../../read/conditions/quote-conditions.ts';
import { raw, sql, type Sql } from '../../sql/sql.ts';
import { trusted } from '../../sql/trusted.ts';
import { below, column, objectOf, type At, type CompileField, type FieldTable } from '../at.ts';
import { jsonList, jsonPlain, jsonText, jsonWord } from '../json.ts';
import type { ReadField } from '../plan.ts';
import { providedLayers } from './layers-known.ts';
import { articlesOfSpeaker, quotesUnder } from './lists.ts';
import { speakerOf } from './mention-fields.ts';

/** What can be read of a speaker; the row is one of table `speaker`. Counts without a filter stand in the row. */
export const SPEAKER_FIELDS: FieldTable = {
  id: (at) => jsonPlain(['speaker/', column(at, 'id')]),
  name: (at) => jsonText(column(at, 'name')),
  kind: (at) => jsonWord(column(at, 'kind')),
  wikidata: (at) => jsonText(column(at, 'wikidata')),
  gender: (at) => jsonText(column(at, 'gender')),
  affiliation: (at) => jsonText(column(at, 'affiliation')),
  aliases: (at) =>
    jsonList(jsonText(raw('forms.form')), {
      from: raw(`(SELECT form, SUM(count) AS printed FROM speaker_form WHERE speaker_key IN
        (SELECT key FROM speaker WHERE COALESCE(merged_into_key, key) = ${at.row}.key) GROUP BY form) AS forms`),
      order: raw('forms.printed DESC, forms.form'),
    }),
  descriptions(at, field, compile) {
    const item = below(at);
    const from = raw(`mention AS ${item.row} JOIN article AS described ON described.key = ${item.row}.article_key
      WHERE ${item.row}.speaker_key = ${at.row}.key AND ${item.row}.is_effective = 1 AND ${item.row}.kind = 'description'`);
    const order = raw(`COALESCE(described.date, ''), described.id, ${item.row}.start_utf16, ${item.row}.slot`);
    return jsonList(compile(objectOf(field), item), { from, order });
  },
  quotes(at, field, compile) {
    const isOfParent = sql`quote.speaker_key = ${column(at, 'key')}`;
    return quotesUnder({ isOfParent, count: column(at, 'quote_count') }, at, field, compile);
  },
  quoteCount: tally('quote_count', 'COUNT(*)'),
  wordCount: tally('word_count', 'COALESCE(SUM(quote.word_count), 0)'),
  articles: articlesOfSpeaker,
  cues(at, field, compile) {
    const filter = filterOf(field);
    const counted = filter
      ? sql`SELECT cue_lemma AS lemma, cue_class AS class, COUNT(*) AS count FROM quote
          WHERE quote.speaker_key = ${column(at, 'key')} AND cue_lemma IS NOT NULL AND ${quoteCondition(filter)}
          GROUP BY cue_lemma, cue_class`
      : sql`SELECT lemma, class, count FROM speaker_cue WHERE speaker_key = ${column(at, 'key')}`;
    return providedLayers(filter, cueCounts(counted, at, field, compile));
  },
  firstQuoted: (at) => jsonText(column(at, 'first_quoted')),
  lastQuoted: (at) => jsonText(column(at, 'last_quoted')),
};

/** The most frequent of counted cues (lemma, class, count), at most as many as the field asks for. */
export function cueCounts(counted: Sql, ...[at, field, compile]: Parameters<CompileField>): Sql {
  const item = below(at);
  const from = sql`(${counted} ORDER BY count DESC, lemma, class
    LIMIT ${raw(String(field.arguments.first))}) AS ${raw(item.row)}`;
  const order = raw(`${item.row}.count DESC, ${item.row}.lemma, ${item.row}.class`);
  return jsonList(compile(objectOf(field), item), { from, order });
}

/** What can be read of a counted cue. */
export const CUE_COUNT_FIELDS: FieldTable = {
  lemma: (at) => jsonText(column(at, 'lemma')),
  class: (at) => jsonWord(column(at, 'class')),
  count: (at) => column(at, 'count'),
};

/** What can be read of somebody’s part in an article; the row has `speaker_key` and the counts. */
export const ARTICLE_SPEAKER_FIELDS: FieldTable = {
  speaker: speakerOf,
  quoteCount: (at) => column(at, 'quote_count'),
  wordCount: (at) => column(at, 'word_count'),
};

function tally(stored: string, measure: string): CompileField {
  return (at: At, field) => {
    const filter = filterOf(field);
    if (!filter) return column(at, stored);
    const counted = sql`(SELECT ${raw(measure)} FROM quote
      WHERE quote.speaker_key = ${column(at, 'key')} AND ${quoteCondition(filter)})`;
    return providedLayers(filter, counted);
  };
}

function filterOf({ arguments: { filter } }: ReadField): QuoteFilter | null | undefined {
  return trusted<QuoteFilter | null | undefined>(filter);
}
