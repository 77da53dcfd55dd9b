import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first schema. (TypeORM wants a time stamp at the end of a migration's name; it orders them by it.) Texts that order or identify are compared by code point in both databases (`BINARY` is SQLite's default,
 * `COLLATE "C"` PostgreSQL's), so that the same list has the same order everywhere.
 */
export class CreateCorpus1767225600000 implements MigrationInterface {
  readonly name = 'CreateCorpus1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.connection.options.type === 'sqlite';
    for (const statement of isSqlite ? SQLITE : POSTGRES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}

const TABLES = [
  'corpus',
  'article',
  'paragraph',
  'layer',
  'article_layer',
  'speaker',
  'speaker_form',
  'speaker_cue',
  'publisher',
  'quote',
  'span',
  'mention',
  'correction',
  'orphan',
];

const OFFSETS = `
  start_utf16 INTEGER NOT NULL,
  end_utf16 INTEGER NOT NULL,
  start_code_point INTEGER NOT NULL,
  end_code_point INTEGER NOT NULL`;

const PROVENANCE = `
  document_hash TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  source_file TEXT NOT NULL,
  tool TEXT NOT NULL,
  imported_at TEXT NOT NULL`;

/** `ID` and `WITHOUT_ROWID` are filled in for each database. */
const COMMON = [
  `CREATE TABLE corpus (
  key INTEGER PRIMARY KEY CHECK (key = 1),
  name TEXT NOT NULL,
  description TEXT,
  licence TEXT,
  language TEXT NOT NULL,
  revision TEXT NOT NULL,
  article_count INTEGER NOT NULL DEFAULT 0,
  paragraph_count INTEGER NOT NULL DEFAULT 0,
  word_count INTEGER NOT NULL DEFAULT 0,
  quote_count INTEGER NOT NULL DEFAULT 0,
  speaker_count INTEGER NOT NULL DEFAULT 0
)`,
  `INSERT INTO corpus (key, name, language, revision) VALUES (1, 'Untitled corpus', 'en', '0000000000000000')`,
  `CREATE TABLE publisher (
  publisher ID NOT NULL PRIMARY KEY,
  article_count INTEGER NOT NULL
)WITHOUT_ROWID`,
  `CREATE TABLE article (
  key INTEGER PRIMARY KEY,
  id ID NOT NULL UNIQUE,
  headline ID NOT NULL,
  folded_headline ID NOT NULL,
  date ID,
  dateline TEXT,
  publisher ID,
  credits TEXT NOT NULL,
  url TEXT,
  language TEXT NOT NULL,
  licence TEXT,
  section ID,
  text_after TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  paragraph_count INTEGER NOT NULL,
  quote_count INTEGER NOT NULL,${PROVENANCE}
)`,
  `CREATE INDEX article_by_date ON article (COALESCE(date, ''), id)`,
  `CREATE INDEX article_by_quotes ON article (quote_count, id)`,
  `CREATE INDEX article_by_words ON article (word_count, id)`,
  `CREATE INDEX article_by_publisher ON article (publisher)`,
  `CREATE TABLE paragraph (
  article_key INTEGER NOT NULL REFERENCES article (key),
  ordinal INTEGER NOT NULL,
  kind ID NOT NULL,
  before TEXT NOT NULL,
  text TEXT NOT NULL,${OFFSETS},
  PRIMARY KEY (article_key, ordinal)
)`,
  `CREATE TABLE layer (
  key INTEGER PRIMARY KEY,
  name ID NOT NULL UNIQUE,
  method ID NOT NULL,
  annotator TEXT NOT NULL,
  created_at ID NOT NULL,
  quote_count INTEGER NOT NULL,
  article_count INTEGER NOT NULL
)`,
  `CREATE TABLE article_layer (
  article_key INTEGER NOT NULL REFERENCES article (key),
  layer_key INTEGER NOT NULL REFERENCES layer (key),
  annotator TEXT NOT NULL,
  annotated_at ID NOT NULL,
  is_effective INTEGER NOT NULL,
  quote_count INTEGER NOT NULL,
  next_number INTEGER NOT NULL,${PROVENANCE},
  PRIMARY KEY (article_key, layer_key)
)WITHOUT_ROWID`,
  `CREATE INDEX article_layer_by_layer ON article_layer (layer_key)`,
  `CREATE TABLE speaker (
  key INTEGER PRIMARY KEY,
  id ID NOT NULL UNIQUE,
  name ID NOT NULL,
  folded_name ID NOT NULL,
  kind ID NOT NULL,
  wikidata TEXT,
  gender ID,
  affiliation TEXT,
  declared_aliases TEXT NOT NULL,
  merged_into ID,
  merged_into_key INTEGER REFERENCES speaker (key),
  content_hash TEXT,
  quote_count INTEGER NOT NULL,
  word_count INTEGER NOT NULL,
  article_count INTEGER NOT NULL,
  first_quoted ID,
  last_quoted ID
)`,
  ...speakerOrders(),
  `CREATE TABLE speaker_form (
  speaker_key INTEGER NOT NULL REFERENCES speaker (key),
  article_key INTEGER NOT NULL,
  form ID NOT NULL,
  folded ID NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (speaker_key, article_key, form)
)WITHOUT_ROWID`,
  `CREATE INDEX speaker_form_by_folded ON speaker_form (folded, speaker_key)`,
  `CREATE INDEX speaker_form_by_article ON speaker_form (article_key)`,
  `CREATE TABLE speaker_cue (
  speaker_key INTEGER NOT NULL REFERENCES speaker (key),
  lemma ID NOT NULL,
  class ID NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (speaker_key, lemma, class)
)WITHOUT_ROWID`,
  `CREATE INDEX speaker_cue_by_count ON speaker_cue (speaker_key, count DESC, lemma, class)`,
  `CREATE TABLE quote (
  article_key INTEGER NOT NULL REFERENCES article (key),
  slot INTEGER NOT NULL,
  layer_key INTEGER NOT NULL REFERENCES layer (key),
  number INTEGER NOT NULL,
  kind ID NOT NULL,
  source_kind ID NOT NULL,
  speaker_key INTEGER REFERENCES speaker (key),
  annotated_speaker_key INTEGER REFERENCES speaker (key),
  cue_lemma ID,
  cue_class ID,
  text ID NOT NULL,
  word_count INTEGER NOT NULL,
  start_utf16 INTEGER NOT NULL,
  end_utf16 INTEGER NOT NULL,
  first_paragraph INTEGER NOT NULL,
  last_paragraph INTEGER NOT NULL,
  parent_slot INTEGER,
  confidence DOUBLE PRECISION,
  status ID NOT NULL,
  annotated_status ID NOT NULL,
  evidence TEXT NOT NULL,
  is_effective INTEGER NOT NULL,
  words_hash ID,
  PRIMARY KEY (article_key, slot)
)`,
  `CREATE UNIQUE INDEX quote_by_number ON quote (article_key, layer_key, number)`,
  // In the order of the texts, so that a page of a speaker's quotes ends with its last one.
  `CREATE INDEX quote_by_speaker ON quote (speaker_key, is_effective, article_key, slot)`,
  `CREATE INDEX quote_given_away ON quote (annotated_speaker_key)
  WHERE annotated_speaker_key <> COALESCE(speaker_key, 0)`,
  `CREATE INDEX quote_by_cue ON quote (cue_lemma, is_effective)`,
  `CREATE INDEX quote_by_words ON quote (words_hash, is_effective) WHERE words_hash IS NOT NULL`,
  `CREATE TABLE span (
  article_key INTEGER NOT NULL,
  quote_slot INTEGER NOT NULL,
  role ID NOT NULL,
  part INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,${OFFSETS},
  text TEXT NOT NULL,
  PRIMARY KEY (article_key, quote_slot, role, part)
)WITHOUT_ROWID`,
  `CREATE TABLE mention (
  article_key INTEGER NOT NULL REFERENCES article (key),
  slot INTEGER NOT NULL,
  layer_key INTEGER NOT NULL REFERENCES layer (key),
  kind ID NOT NULL,
  speaker_key INTEGER NOT NULL REFERENCES speaker (key),
  annotated_speaker_key INTEGER NOT NULL REFERENCES speaker (key),
  paragraph INTEGER NOT NULL,${OFFSETS},
  text TEXT NOT NULL,
  is_effective INTEGER NOT NULL,
  PRIMARY KEY (article_key, slot)
)WITHOUT_ROWID`,
  `CREATE INDEX mention_by_speaker ON mention (speaker_key, article_key)`,
  `CREATE INDEX mention_given_away ON mention (annotated_speaker_key) WHERE annotated_speaker_key <> speaker_key`,
  `CREATE TABLE correction (
  article ID NOT NULL,
  layer ID NOT NULL,
  content_hash ID NOT NULL,
  content_text TEXT NOT NULL,
  status ID NOT NULL,
  corrects_speaker INTEGER NOT NULL,
  speaker_id ID,
  annotator TEXT NOT NULL,
  created_at ID NOT NULL,
  PRIMARY KEY (article, layer, content_hash)
)WITHOUT_ROWID`,
  `CREATE TABLE orphan (
  article_key INTEGER NOT NULL REFERENCES article (key),
  layer_key INTEGER NOT NULL REFERENCES layer (key),
  number INTEGER NOT NULL,
  content_text TEXT NOT NULL,
  document TEXT NOT NULL,
  orphaned_at TEXT NOT NULL,
  PRIMARY KEY (article_key, layer_key, number)
)WITHOUT_ROWID`,
];

/** One index for each order of speakers, over those that are listed at all: a page reads its rows and no others. */
function speakerOrders(): string[] {
  const orders = {
    quotes: 'quote_count',
    words: 'word_count',
    first_day: `COALESCE(first_quoted, '')`,
    last_day: `COALESCE(last_quoted, '')`,
    name: 'folded_name',
  };
  return Object.entries(orders).map(
    ([name, key]) => `CREATE INDEX speaker_by_${name} ON speaker (${key}, id) WHERE merged_into_key IS NULL`,
  );
}

/** The words come cut and folded from text/tokens.ts, joined by spaces: the plainest tokenizer is the right one. */
const SQLITE_FULL_TEXT = ['paragraph_words', 'quote_words'].flatMap((table) => [
  `CREATE VIRTUAL TABLE ${table} USING fts5(words, content='', contentless_delete=1, tokenize='ascii')`,
  // So many bytes of new words are kept before they are written, so that a batch of an import is one piece to merge.
  `INSERT INTO ${table} (${table}, rank) VALUES ('hashsize', ${16 * 1024 * 1024})`,
]);

const POSTGRES_FULL_TEXT = ['paragraph', 'quote'].flatMap((table) => [
  `ALTER TABLE ${table} ADD COLUMN words tsvector`,
  `CREATE INDEX ${table}_by_words_vector ON ${table} USING gin (words)`,
]);

const SQLITE = [...COMMON.map((statement) => filled(statement, 'TEXT', ' WITHOUT ROWID')), ...SQLITE_FULL_TEXT];
const POSTGRES = [...COMMON.map((statement) => filled(statement, 'TEXT COLLATE "C"', '')), ...POSTGRES_FULL_TEXT];

function filled(statement: string, id: string, withoutRowid: string): string {
  return statement.replace(/ ID\b/g, ` ${id}`).replace('WITHOUT_ROWID', withoutRowid);
}
