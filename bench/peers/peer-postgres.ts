import { Client } from 'pg';
import sqlite3 from 'sqlite3';
import type { KeptPostgres } from '../harness/kept-postgres.ts';
import { keptDatabase } from '../harness/served-databases.ts';
import type { PreparedCorpus } from '../harness/prepare-corpus.ts';
import { PEER_INDEXES, PEER_TABLES, peerTablesHash } from './peer-sqlite.ts';

const ROWS_AT_ONCE = 5000;

/** Phrase search, the counts of speakers as computed columns, their order: functions, as PostGraphile's manual has them. */
const FUNCTIONS = [
  // In a database of this order PostgreSQL takes curly marks for letters.
  `ALTER TABLE quote ADD COLUMN words tsvector
    GENERATED ALWAYS AS (to_tsvector('simple', translate(text, '“”‘’', '    '))) STORED`,
  'CREATE INDEX quote_by_words ON quote USING gin (words)',
  `COMMENT ON COLUMN quote.words IS '@omit'`,
  `CREATE FUNCTION search_quotes(phrase text) RETURNS SETOF quote LANGUAGE sql STABLE AS
    $$ SELECT * FROM quote WHERE words @@ phraseto_tsquery('simple', phrase) ORDER BY key $$`,
  `CREATE FUNCTION speaker_quote_count(speaker speaker) RETURNS integer LANGUAGE sql STABLE AS
    $$ SELECT CAST(COUNT(*) AS integer) FROM quote WHERE speaker_key = speaker.key $$`,
  `CREATE FUNCTION speaker_word_count(speaker speaker) RETURNS integer LANGUAGE sql STABLE AS
    $$ SELECT CAST(COALESCE(SUM(word_count), 0) AS integer) FROM quote WHERE speaker_key = speaker.key $$`,
  // An order by the computed column would call its function for every speaker.
  `CREATE FUNCTION most_quoted_speakers() RETURNS SETOF speaker LANGUAGE sql STABLE AS
    $$ SELECT speaker.* FROM speaker JOIN (
         SELECT speaker_key, COUNT(*) AS quotes FROM quote WHERE speaker_key IS NOT NULL GROUP BY speaker_key
       ) AS tally ON tally.speaker_key = speaker.key ORDER BY tally.quotes DESC, speaker.id DESC $$`,
  'CREATE TYPE cue_count AS (lemma text, class text, count integer)',
  `CREATE FUNCTION speaker_cues(speaker speaker) RETURNS SETOF cue_count LANGUAGE sql STABLE AS
    $$ SELECT cue_lemma, cue_class, CAST(COUNT(*) AS integer) FROM quote
       WHERE speaker_key = speaker.key AND cue_lemma IS NOT NULL
       GROUP BY cue_lemma, cue_class ORDER BY COUNT(*) DESC, cue_lemma, cue_class $$`,
  'VACUUM ANALYZE',
];

/** The peers' tables in PostgreSQL, copied from their SQLite file unless they are there from an earlier run. Returns the URL. */
export async function preparePeerPostgres(
  { key }: PreparedCorpus,
  sqliteFile: string,
  postgres: KeptPostgres,
): Promise<string> {
  const { url } = await keptDatabase(postgres, `${key}-peers-${peerTablesHash()}`, (empty) =>
    copyTables(sqliteFile, empty),
  );
  return url;
}

async function copyTables(sqliteFile: string, url: string): Promise<void> {
  const source = new sqlite3.Database(sqliteFile, sqlite3.OPEN_READONLY);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const [name, columns] of Object.entries(PEER_TABLES)) {
      // Texts are compared by code point, as in SQLite.
      await client.query(`CREATE TABLE ${name} (${columns.replaceAll('TEXT', 'TEXT COLLATE "C"')})`);
      for await (const rows of rowsOf(source, name))
        await client.query(`INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, $1)`, [rows]);
    }
    for (const statement of [...PEER_INDEXES, ...FUNCTIONS]) await client.query(statement);
  } finally {
    source.close();
    await client.end();
  }
}

/** The rows of a table as JSON texts, so many in each. */
async function* rowsOf(source: sqlite3.Database, table: string): AsyncGenerator<string> {
  const statement = `SELECT * FROM ${table} WHERE key > ? ORDER BY key LIMIT ${ROWS_AT_ONCE}`;
  for (let last = -1; ;) {
    const rows = await new Promise<{ readonly key: number }[]>((resolve, reject) => {
      source.all<{ readonly key: number }>(statement, last, (error, all) => (error ? reject(error) : resolve(all)));
    });
    const { key } = rows.at(-1) ?? {};
    if (key === undefined) return;
    yield JSON.stringify(rows);
    last = key;
  }
}
