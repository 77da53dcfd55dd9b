import { raw, type Sql } from '../sql/sql.ts';

/** A table, or some columns of one, that only repeats what other tables hold, so that nobody has to count. */
export interface Summary {
  readonly table: string;
  /** What the check claims. */
  readonly claim: string;
  /** The columns that are kept, which `stored` and `counted` give beside `key`, a text that names the row to people. */
  readonly columns: readonly string[];
  /** What is kept, as a query. */
  readonly stored: Sql;
  /** The same, counted anew from the tables that hold the truth. */
  readonly counted: Sql;
}

interface Source {
  readonly columns: readonly string[];
  /** Expression that names a row. */
  readonly key: string;
  readonly stored: string;
  readonly counted: string;
}

function summary(table: string, { columns, key, stored, counted }: Source, claim = CLAIM(table)): Summary {
  const kept = columns.map((column) => `${table}.${column}`).join(', ');
  return { table, claim, columns, stored: raw(`SELECT ${key} AS key, ${kept} FROM ${stored}`), counted: raw(counted) };
}

const CLAIM = (table: string): string => `what table ${table} counts is true`;

/** Every summary that the writers keep. `write/tallies` keeps all but the first two. */
export const SUMMARIES: readonly Summary[] = [
  summary(
    'article',
    {
      columns: ['quote_count'],
      key: `'article/' || article.id`,
      stored: 'article',
      counted: `SELECT 'article/' || article.id AS key, COUNT(quote.slot) AS quote_count FROM article
        LEFT JOIN quote ON quote.article_key = article.key AND quote.is_effective = 1 GROUP BY article.key, article.id`,
    },
    'the counts of quotes are true',
  ),
  summary('article_layer', {
    columns: ['quote_count'],
    key: `'article/' || article.id || ', layer/' || layer.name`,
    stored: `article_layer JOIN article ON article.key = article_layer.article_key
      JOIN layer ON layer.key = article_layer.layer_key`,
    counted: `SELECT 'article/' || article.id || ', layer/' || layer.name AS key, COUNT(quote.slot) AS quote_count
      FROM article_layer JOIN article ON article.key = article_layer.article_key
      JOIN layer ON layer.key = article_layer.layer_key LEFT JOIN quote ON quote.article_key = article_layer.article_key
        AND quote.layer_key = article_layer.layer_key GROUP BY article.id, layer.name`,
  }),
  summary('layer', {
    columns: ['quote_count', 'article_count'],
    key: `'layer/' || layer.name`,
    stored: 'layer',
    counted: `SELECT 'layer/' || layer.name AS key, COALESCE(SUM(article_layer.quote_count), 0) AS quote_count,
      COUNT(article_layer.article_key) AS article_count FROM layer
      LEFT JOIN article_layer ON article_layer.layer_key = layer.key GROUP BY layer.name`,
  }),
  summary('speaker', {
    columns: ['quote_count', 'word_count', 'article_count', 'first_quoted', 'last_quoted'],
    key: `'speaker/' || speaker.id`,
    stored: 'speaker',
    counted: `SELECT 'speaker/' || speaker.id AS key, COUNT(quote.slot) AS quote_count,
      COALESCE(SUM(quote.word_count), 0) AS word_count, COUNT(DISTINCT quote.article_key) AS article_count,
      MIN(article.date) AS first_quoted, MAX(article.date) AS last_quoted FROM speaker
      LEFT JOIN quote ON quote.speaker_key = speaker.key AND quote.is_effective = 1
      LEFT JOIN article ON article.key = quote.article_key GROUP BY speaker.id`,
  }),
  summary('speaker_cue', {
    columns: ['count'],
    key: `'speaker/' || speaker.id || ', ' || lemma || ', ' || class`,
    stored: 'speaker_cue JOIN speaker ON speaker.key = speaker_cue.speaker_key',
    counted: `SELECT 'speaker/' || speaker.id || ', ' || cue_lemma || ', ' || cue_class AS key, COUNT(*) AS count FROM quote
      JOIN speaker ON speaker.key = quote.speaker_key WHERE quote.is_effective = 1 AND cue_lemma IS NOT NULL
      GROUP BY speaker.id, cue_lemma, cue_class`,
  }),
  summary('publisher', {
    columns: ['article_count'],
    key: 'publisher.publisher',
    stored: 'publisher',
    counted: `SELECT publisher AS key, COUNT(*) AS article_count FROM article WHERE publisher IS NOT NULL
      GROUP BY publisher`,
  }),
  summary('corpus', {
    columns: ['article_count', 'paragraph_count', 'word_count', 'quote_count', 'speaker_count'],
    key: `'the corpus'`,
    stored: 'corpus',
    counted: `SELECT 'the corpus' AS key, COUNT(*) AS article_count,
      (SELECT COUNT(*) FROM paragraph) AS paragraph_count, COALESCE(SUM(word_count), 0) AS word_count,
      (SELECT COUNT(*) FROM quote WHERE is_effective = 1) AS quote_count,
      (SELECT COUNT(*) FROM speaker WHERE merged_into_key IS NULL) AS speaker_count FROM article`,
  }),
];
