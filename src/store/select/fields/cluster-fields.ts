import { isInCluster } from '../../read/cluster-words.ts';
import { raw, sql, type Sql } from '../../sql/sql.ts';
import { below, column, objectOf, type At, type FieldTable } from '../at.ts';
import { jsonList, jsonPlain, jsonText } from '../json.ts';
import { quotesUnder } from './lists.ts';
import { cueCounts } from './speaker-fields.ts';

/** Most cues of a cluster that are listed. */
const MOST_CUES = 100;

/** What can be read of a cluster; the row has `cluster`, the hash by which it is known, and `size`. */
export const QUOTE_CLUSTER_FIELDS: FieldTable = {
  id: (at) => jsonPlain(['cluster/', column(at, 'cluster')]),
  text: (at) =>
    jsonText(
      sql`(SELECT quote.text FROM ${quotesOf(at)} GROUP BY quote.text ORDER BY COUNT(*) DESC, quote.text LIMIT 1)`,
    ),
  size: (at) => column(at, 'size'),
  articleCount: (at) => sql`(SELECT COUNT(DISTINCT quote.article_key) FROM ${quotesOf(at)})`,
  firstDate: (at) => jsonText(sql`(SELECT MIN(article.date) FROM article WHERE ${printsWords(at)})`),
  quotes(at, field, compile) {
    const isOfParent = isInCluster(column(at, 'cluster'));
    return quotesUnder({ isOfParent, count: column(at, 'size') }, at, field, compile);
  },
  speakers(at, field, compile) {
    const item = below(at);
    const from = sql`${raw(`speaker AS ${item.row} WHERE ${item.row}.key IN`)} (SELECT speaker_key FROM ${quotesOf(at)})`;
    return jsonList(compile(objectOf(field), item), {
      from,
      order: raw(`${item.row}.folded_name, ${item.row}.id`),
    });
  },
  cues(at, field, compile) {
    const counted = sql`SELECT cue_lemma AS lemma, cue_class AS class, COUNT(*) AS count FROM ${quotesOf(at)}
      AND cue_lemma IS NOT NULL GROUP BY cue_lemma, cue_class`;
    return cueCounts(counted, at, { ...field, arguments: { first: MOST_CUES } }, compile);
  },
  publishers: (at) =>
    jsonList(jsonText(raw('publishers.publisher')), {
      from: sql`(SELECT DISTINCT article.publisher FROM article WHERE article.publisher IS NOT NULL AND ${printsWords(at)})
        AS publishers`,
      order: raw('publishers.publisher'),
    }),
};

/** `FROM` of the quotes of the row’s cluster. */
function quotesOf(at: At): Sql {
  return sql`quote WHERE ${isInCluster(column(at, 'cluster'))}`;
}

/** The condition that an article has such a quote. */
function printsWords(at: At): Sql {
  return sql`article.key IN (SELECT quote.article_key FROM ${quotesOf(at)})`;
}
