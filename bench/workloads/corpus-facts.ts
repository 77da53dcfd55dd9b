import sqlite3 from 'sqlite3';
import type { ArticlePlace } from './drawn-request.ts';

/** What requests are drawn from. */
export interface CorpusFacts {
  /** All articles, in the order in which they are listed. */
  readonly articles: readonly ArticlePlace[];
  /** Everybody with a full page of quotes, so that answers are of one size whatever the size of the corpus. */
  readonly speakers: readonly string[];
  /** Two words that stand side by side in a quote of the first articles, which a corpus of any size has. */
  readonly phrases: readonly string[];
}

const PAGE_SIZE = 20;
const ARTICLES_WITH_PHRASES = 2000;

const LISTED = `SELECT COALESCE(date, '') AS date, id AS name FROM article ORDER BY 1, 2`;

const QUOTED_OFTEN = `SELECT speaker.id AS name FROM quote JOIN speaker ON speaker.key = quote.speaker_key
  WHERE quote.is_effective = 1 GROUP BY speaker.key HAVING COUNT(*) >= ${PAGE_SIZE} ORDER BY 1`;

const QUOTED_AT_ALL = `SELECT DISTINCT speaker.id AS name FROM quote JOIN speaker ON speaker.key = quote.speaker_key
  WHERE quote.is_effective = 1 ORDER BY 1`;

const QUOTED_FIRST = `SELECT text FROM quote WHERE is_effective = 1 AND article_key <= ${ARTICLES_WITH_PHRASES}
  ORDER BY article_key, slot`;

/** Reads them from a SQLite database of the program. */
export async function readCorpusFacts(file: string): Promise<CorpusFacts> {
  const database = new sqlite3.Database(file, sqlite3.OPEN_READONLY);
  const all = <Row>(statement: string): Promise<Row[]> =>
    new Promise((resolve, reject) => {
      database.all<Row>(statement, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  try {
    const often = await all<{ name: string }>(QUOTED_OFTEN);
    const speakers = often.length > 0 ? often : await all<{ name: string }>(QUOTED_AT_ALL);
    return {
      articles: await all<ArticlePlace>(LISTED),
      speakers: speakers.map(({ name }) => name),
      phrases: (await all<{ text: string }>(QUOTED_FIRST)).flatMap(({ text }) => phraseIn(text)),
    };
  } finally {
    database.close();
  }
}

/** The first two words side by side of which one is no function word; in plain letters, which every engine cuts alike. */
function phraseIn(text: string): string[] {
  return /\b[a-z]{6,} [a-z]{2,}\b/.exec(text) ?? [];
}
