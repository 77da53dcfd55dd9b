import { raw, sql, type Sql } from '../../sql/sql.ts';
import { below, column, objectOf, type At, type FieldTable } from '../at.ts';
import { jsonList, jsonPlain, jsonText } from '../json.ts';
import { quotesUnder } from './lists.ts';
import { cueCounts } from './speaker-fields.ts';

/** Most cues of a cluster that are listed. */
const MOST_CUES = 100;

/** What can be read of a cluster; the row has `words_hash`, `text` and `size`. */
export const QUOTE_CLUSTER_FIELDS: FieldTable = {
  id: (at) => jsonPlain(['cluster/', column(at, 'words_hash')]),
  text: (at) => jsonText(column(at, 'text')),
  size: (at) => column(at, 'size'),
  quotes(at, field, compile) {
    const [key, count] = [column(at, 'words_hash'), column(at, 'size')];
    return quotesUnder({ column: raw('quote.words_hash'), key, count }, at, field, compile);
  },
  speakers(at, field, compile) {
    const item = below(at);
    const from = sql`${raw(`speaker AS ${item.row} WHERE ${item.row}.key IN`)} (SELECT speaker_key FROM ${quotesOf(at)})`;
    return jsonList(compile(objectOf(field), item), from, raw(`${item.row}.folded_name, ${item.row}.id`));
  },
  cues(at, field, compile) {
    const counted = sql`SELECT cue_lemma AS lemma, cue_class AS class, COUNT(*) AS count FROM ${quotesOf(at)}
      AND cue_lemma IS NOT NULL GROUP BY cue_lemma, cue_class`;
    return cueCounts(counted, at, { ...field, arguments: { first: MOST_CUES } }, compile);
  },
  publishers: (at) =>
    jsonList(
      jsonText(raw('publisher')),
      sql`(SELECT DISTINCT article.publisher FROM article WHERE article.publisher IS NOT NULL
        AND article.key IN (SELECT article_key FROM ${quotesOf(at)})) AS publishers`,
      raw('publisher'),
    ),
};

/** `FROM` of the quotes of the row’s cluster. */
function quotesOf({ row }: At): Sql {
  return raw(`quote WHERE quote.is_effective = 1 AND quote.words_hash = ${row}.words_hash`);
}
