import { existsSync, renameSync, rmSync } from 'node:fs';
import sqlite3 from 'sqlite3';
import { contentHash } from '../../scripts/lib/content-hash.mjs';
import { ROOT } from '../harness/bench-folder.ts';
import type { PreparedCorpus } from '../harness/prepare-corpus.ts';

/**
 * The tables that the peers serve: one for each type, as an object mapper lays them out, with indexes for all that they ask.
 * `quote.key` numbers quotes in reading order.
 */
export const PEER_TABLES = {
  article: `key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, headline TEXT NOT NULL, date TEXT NOT NULL, dateline TEXT,
    publisher TEXT, section TEXT, url TEXT, language TEXT NOT NULL, word_count INTEGER NOT NULL`,
  paragraph: `key INTEGER PRIMARY KEY, article_key INTEGER NOT NULL REFERENCES article (key), id TEXT NOT NULL UNIQUE,
    ordinal INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL`,
  speaker: 'key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL',
  quote: `key INTEGER PRIMARY KEY, article_key INTEGER NOT NULL REFERENCES article (key),
    paragraph_key INTEGER NOT NULL REFERENCES paragraph (key), speaker_key INTEGER REFERENCES speaker (key),
    id TEXT NOT NULL UNIQUE, ordinal INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, word_count INTEGER NOT NULL,
    cue_text TEXT, cue_lemma TEXT, cue_class TEXT, source_text TEXT, source_kind TEXT`,
  span: `key INTEGER PRIMARY KEY, quote_key INTEGER NOT NULL REFERENCES quote (key), part INTEGER NOT NULL,
    start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, text TEXT NOT NULL`,
} as const;

export const PEER_INDEXES = [
  'CREATE INDEX article_by_date ON article (date, id)',
  'CREATE INDEX paragraph_by_article ON paragraph (article_key, ordinal)',
  'CREATE INDEX quote_by_article ON quote (article_key, key)',
  // All that is counted of speakers, so that counting reads this index and not the quotes.
  'CREATE INDEX quote_by_speaker ON quote (speaker_key, key, word_count, cue_lemma, cue_class)',
  'CREATE INDEX quote_by_paragraph ON quote (paragraph_key)',
  'CREATE INDEX span_by_quote ON span (quote_key, part)',
] as const;

/** What each table is filled with, out of the program's own database. */
const FILL = [
  `INSERT INTO article SELECT key, 'article/' || id, headline, COALESCE(date, ''), dateline, publisher, section, url, language,
    word_count FROM whosaid.article ORDER BY key`,
  `INSERT INTO paragraph SELECT ROW_NUMBER() OVER (ORDER BY article_key, ordinal), article_key,
    article.id || '/paragraph/' || ordinal, ordinal, UPPER(kind), text
    FROM whosaid.paragraph AS own JOIN main.article ON article.key = own.article_key`,
  `INSERT INTO speaker SELECT key, 'speaker/' || id, name, UPPER(kind) FROM whosaid.speaker ORDER BY key`,
  `CREATE TEMP TABLE spoken AS SELECT article_key, quote_slot, role, group_concat(text, ' ' ORDER BY part) AS text
    FROM whosaid.span WHERE role <> 'content' GROUP BY article_key, quote_slot, role`,
  'CREATE INDEX temp.spoken_place ON spoken (article_key, quote_slot, role)',
  `CREATE TEMP TABLE place AS SELECT article_key, slot, ROW_NUMBER() OVER (ORDER BY article_key, start_utf16, slot) AS key
    FROM whosaid.quote WHERE is_effective = 1`,
  'CREATE INDEX temp.place_of_quote ON place (article_key, slot)',
  `INSERT INTO quote SELECT place.key, own.article_key, paragraph.key, own.speaker_key,
    article.id || '/quote/' || layer.name || '.' || own.number, own.number, UPPER(own.kind), own.text, own.word_count,
    cue.text, own.cue_lemma, UPPER(own.cue_class), source.text,
    CASE WHEN source.text IS NOT NULL THEN UPPER(own.source_kind) END
    FROM temp.place JOIN whosaid.quote AS own USING (article_key, slot)
    JOIN main.article ON article.key = own.article_key JOIN whosaid.layer ON layer.key = own.layer_key
    JOIN main.paragraph ON paragraph.article_key = own.article_key AND paragraph.ordinal = own.first_paragraph
    LEFT JOIN temp.spoken AS cue ON (cue.article_key, cue.quote_slot, cue.role) = (own.article_key, own.slot, 'cue')
    LEFT JOIN temp.spoken AS source ON (source.article_key, source.quote_slot, source.role) = (own.article_key, own.slot, 'source')
    ORDER BY place.key`,
  `INSERT INTO span SELECT ROW_NUMBER() OVER (ORDER BY place.key, part), place.key, part, start_code_point, end_code_point, text
    FROM whosaid.span AS own JOIN temp.place ON place.article_key = own.article_key AND place.slot = own.quote_slot
    WHERE role = 'content'`,
  `CREATE VIRTUAL TABLE quote_words USING fts5(text, content='quote', content_rowid='key')`,
  `INSERT INTO quote_words (rowid, text) SELECT key, text FROM quote`,
  'ANALYZE',
];

/** The peers' tables in a SQLite file beside the corpus, unless it is there from an earlier run. Returns its path. */
export async function preparePeerSqlite({ database }: PreparedCorpus): Promise<string> {
  const file = database.replace('.sqlite', `.sqlite-peers-${peerTablesHash()}`);
  if (existsSync(file)) return file;
  console.error('Filling the SQLite database of the peers …');
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const tables = Object.entries(PEER_TABLES).map(([name, columns]) => `CREATE TABLE ${name} (${columns})`);
  const [article, paragraph, ...others] = PEER_INDEXES;
  const attach = `ATTACH '${database.replaceAll("'", "''")}' AS whosaid`;
  await execute(part, ['PRAGMA journal_mode = OFF', attach, ...tables, article, paragraph, ...FILL, ...others]);
  renameSync(part, file);
  return file;
}

/** Changes when the peers' databases are made otherwise. */
export function peerTablesHash(): string {
  const files = ['peer-sqlite', 'peer-postgres'].map((name) => `bench/peers/${name}.ts`);
  return contentHash(ROOT, files).slice(0, 8);
}

async function execute(file: string, statements: readonly string[]): Promise<void> {
  const database = new sqlite3.Database(file);
  try {
    for (const statement of statements)
      await new Promise<void>((resolve, reject) => {
        database.exec(statement, (error) => (error ? reject(new Error(`${error.message}: ${statement}`)) : resolve()));
      });
  } finally {
    await new Promise((resolve) => database.close(resolve));
  }
}
