import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foldText } from '../../text/fold.ts';
import { connectionOf, type Connection } from '../connect/connection.ts';
import { articlesForExport } from '../read/export-rows.ts';
import { readArticlesByKey } from '../read/stored-article.ts';
import { sql } from '../sql/sql.ts';
import { trusted } from '../sql/trusted.ts';
import { articleHash } from '../write/article-hash.ts';
import { recomputeRevision } from '../write/recompute-revision.ts';
import { refreshArticles } from '../write/rewrite-articles.ts';

/**
 * Brings databases that an earlier text of `1-create-corpus.ts` or `2-keep-tokens.ts` has made to the present schema: before the first
 * release those two were edited in place. A database of the present schema is left as it is.
 */
export class MendEarlySchemas1767571200000 implements MigrationInterface {
  readonly name = 'MendEarlySchemas1767571200000';

  async up(runner: QueryRunner): Promise<void> {
    if ((await definitionOf(runner, 'token_type_by_word')) !== undefined) await runAll(runner, FORGET_TOKENS);
    // Divided tables are younger than the last edit of the first migration; not all of their indexes are listed.
    if ((await definitionOf(runner, 'quote_by_speaker'))?.includes('slot') !== false) return;
    const isSqlite = runner.connection.options.type === 'sqlite';
    const id = isSqlite ? 'TEXT' : 'TEXT COLLATE "C"';
    for (const [table, column, type] of COLUMNS) {
      if (!(await runner.hasColumn(table, column)))
        await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${type.replace('ID', id)}`);
    }
    await runAll(runner, [...tables(id, isSqlite ? ' WITHOUT ROWID' : ''), ...INDEXES, ...FILL]);
    if (isSqlite) await runAll(runner, SQLITE);
    await deriveAgain(connectionOf(isSqlite ? 'sqlite' : 'postgres', runner));
  }

  /** The present schema is that of the migrations before this one. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}

async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}

/** How an index was made; undefined when there is none. */
async function definitionOf(runner: QueryRunner, index: string): Promise<string | undefined> {
  const [row] = trusted<{ text: string }[]>(
    await runner.query(
      runner.connection.options.type === 'sqlite'
        ? `SELECT sql AS text FROM sqlite_master WHERE name = '${index}'`
        : `SELECT indexdef AS text FROM pg_indexes WHERE indexname = '${index}' AND schemaname = current_schema()`,
    ),
  );
  return row?.text;
}

/**
 * While this index was part of the schema, it was also changed which tokens quotes stand on and how they are counted. The next import
 * makes the tokens again, as for articles that are older than tokens (`pipeline/index-words`).
 */
const FORGET_TOKENS = [
  'DROP INDEX token_type_by_word',
  'DELETE FROM article_tokens',
  'DELETE FROM token_type',
  'UPDATE corpus SET token_count = 0, quoted_count = 0, clause_count = 0',
];

const NUMBER = 'INTEGER NOT NULL DEFAULT 0';

/** What the present schema has beyond the first one, in the order in which it was added. */
const COLUMNS: readonly (readonly [table: string, column: string, type: string])[] = [
  ['article', 'folded_headline', `ID NOT NULL DEFAULT ''`],
  ['article', 'document_hash', `TEXT NOT NULL DEFAULT ''`],
  ['article_layer', 'document_hash', `TEXT NOT NULL DEFAULT ''`],
  ['article_layer', 'annotator', `TEXT NOT NULL DEFAULT ''`],
  ['article_layer', 'annotated_at', `ID NOT NULL DEFAULT ''`],
  ['speaker', 'merged_into', 'ID'],
  ['quote', 'cue_text', 'TEXT'],
  ['quote', 'source_text', 'TEXT'],
  ['article', 'paragraph_count', NUMBER],
  ['layer', 'quote_count', NUMBER],
  ['layer', 'article_count', NUMBER],
  ['speaker', 'quote_count', NUMBER],
  ['speaker', 'word_count', NUMBER],
  ['speaker', 'article_count', NUMBER],
  ['speaker', 'first_quoted', 'ID'],
  ['speaker', 'last_quoted', 'ID'],
  ...['article_count', 'paragraph_count', 'word_count', 'quote_count', 'speaker_count'].map(
    (column) => ['corpus', column, NUMBER] as const,
  ),
];

function tables(id: string, withoutRowid: string): string[] {
  return [
    `CREATE TABLE IF NOT EXISTS publisher (publisher ${id} NOT NULL PRIMARY KEY, article_count INTEGER NOT NULL)${withoutRowid}`,
    `CREATE TABLE IF NOT EXISTS speaker_cue (
  speaker_key INTEGER NOT NULL REFERENCES speaker (key),
  lemma ${id} NOT NULL,
  class ${id} NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (speaker_key, lemma, class)
)${withoutRowid}`,
  ];
}

const LISTED = 'WHERE merged_into_key IS NULL';

const INDEXES = [
  ...['article_by_date', 'article_counts', 'quote_by_speaker'].map((index) => `DROP INDEX IF EXISTS ${index}`),
  `CREATE INDEX article_by_date ON article (COALESCE(date, ''), id)`,
  `CREATE INDEX quote_by_speaker ON quote (speaker_key, is_effective, article_key, slot)`,
  `CREATE INDEX IF NOT EXISTS article_by_quotes ON article (quote_count, id)`,
  `CREATE INDEX IF NOT EXISTS article_by_words ON article (word_count, id)`,
  `CREATE INDEX IF NOT EXISTS quote_given_away ON quote (annotated_speaker_key)
  WHERE annotated_speaker_key <> COALESCE(speaker_key, 0)`,
  `CREATE INDEX IF NOT EXISTS mention_given_away ON mention (annotated_speaker_key)
  WHERE annotated_speaker_key <> speaker_key`,
  `CREATE INDEX IF NOT EXISTS speaker_cue_by_count ON speaker_cue (speaker_key, count DESC, lemma, class)`,
  `CREATE INDEX IF NOT EXISTS speaker_by_quotes ON speaker (quote_count, id) ${LISTED}`,
  `CREATE INDEX IF NOT EXISTS speaker_by_words ON speaker (word_count, id) ${LISTED}`,
  `CREATE INDEX IF NOT EXISTS speaker_by_first_day ON speaker (COALESCE(first_quoted, ''), id) ${LISTED}`,
  `CREATE INDEX IF NOT EXISTS speaker_by_last_day ON speaker (COALESCE(last_quoted, ''), id) ${LISTED}`,
  `CREATE INDEX IF NOT EXISTS speaker_by_name ON speaker (folded_name, id) ${LISTED}`,
];

const OF_SPEAKER = 'FROM quote WHERE quote.speaker_key = speaker.key AND is_effective = 1';

const DAYS = `FROM quote JOIN article ON article.key = quote.article_key
  WHERE quote.speaker_key = speaker.key AND is_effective = 1`;

/** What the tables keep in counted form, and what stood only in the tables that they refer to. */
const FILL = [
  `UPDATE article SET paragraph_count = (SELECT COUNT(*) FROM paragraph WHERE article_key = article.key)`,
  `UPDATE article_layer SET annotator = (SELECT annotator FROM layer WHERE key = layer_key),
  annotated_at = (SELECT created_at FROM layer WHERE key = layer_key) WHERE annotated_at = ''`,
  `UPDATE speaker SET merged_into = (SELECT id FROM speaker AS target WHERE target.key = speaker.merged_into_key)
  WHERE merged_into IS NULL AND merged_into_key IS NOT NULL`,
  `UPDATE layer SET quote_count = (SELECT COALESCE(SUM(quote_count), 0) FROM article_layer WHERE layer_key = layer.key),
  article_count = (SELECT COUNT(*) FROM article_layer WHERE layer_key = layer.key)`,
  `UPDATE speaker SET quote_count = (SELECT COUNT(*) ${OF_SPEAKER}),
  word_count = (SELECT COALESCE(SUM(word_count), 0) ${OF_SPEAKER}),
  article_count = (SELECT COUNT(DISTINCT article_key) ${OF_SPEAKER}),
  first_quoted = (SELECT MIN(article.date) ${DAYS}), last_quoted = (SELECT MAX(article.date) ${DAYS})`,
  `DELETE FROM speaker_cue`,
  `INSERT INTO speaker_cue (speaker_key, lemma, class, count) SELECT speaker_key, cue_lemma, cue_class, COUNT(*) FROM quote
  WHERE is_effective = 1 AND speaker_key IS NOT NULL AND cue_lemma IS NOT NULL GROUP BY speaker_key, cue_lemma, cue_class`,
  `DELETE FROM publisher`,
  `INSERT INTO publisher (publisher, article_count) SELECT publisher, COUNT(*) FROM article
  WHERE publisher IS NOT NULL GROUP BY publisher`,
  `UPDATE corpus SET article_count = (SELECT COUNT(*) FROM article), paragraph_count = (SELECT COUNT(*) FROM paragraph),
  word_count = (SELECT COALESCE(SUM(word_count), 0) FROM article),
  quote_count = (SELECT COUNT(*) FROM quote WHERE is_effective = 1),
  speaker_count = (SELECT COUNT(*) FROM speaker ${LISTED})`,
];

const SQLITE = ['paragraph_words', 'quote_words'].map(
  (table) => `INSERT INTO ${table} (${table}, rank) VALUES ('hashsize', ${16 * 1024 * 1024})`,
);

/**
 * Hashes and all that is derived of quotes are made again: how they are made was changed together with the schema. The functions are
 * those of today: a later migration that adds a column which they read must call this itself, and take the call from here.
 */
async function deriveAgain(connection: Connection): Promise<void> {
  for await (const rows of articlesForExport(connection, null)) {
    const keys = rows.map(({ key }) => key);
    for (const { key, article } of await readArticlesByKey(connection, keys)) {
      const [hash, folded] = [articleHash(article), foldText(article.headline)];
      await connection.run(
        sql`UPDATE article SET content_hash = ${hash}, folded_headline = ${folded} WHERE key = ${key}`,
      );
    }
    await refreshArticles(connection, keys);
  }
  const { computed } = await recomputeRevision(connection);
  await connection.run(sql`UPDATE corpus SET revision = ${computed}`);
}
