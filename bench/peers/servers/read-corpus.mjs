// @ts-nocheck: its packages are installed for the benchmark only
// What the servers on better-sqlite3 read: prepared statements, many parents with one.
import Database from 'better-sqlite3';

const ARTICLE = `key, id, headline, date, dateline, publisher, section, url, language, word_count AS wordCount`;
const QUOTE = `key, article_key AS articleKey, paragraph_key AS paragraphKey, speaker_key AS speakerKey, id, ordinal, kind, text,
  cue_text AS cueText, cue_lemma AS cueLemma, cue_class AS cueClass, source_text AS sourceText, source_kind AS sourceKind`;
const KEYS = '(SELECT value FROM json_each(?))';

/** Everything that can be asked of the peers' database `file`. */
export function readCorpus(file) {
  const database = new Database(file, { readonly: true });
  const prepare = (statement) => database.prepare(statement);
  const articleById = prepare(`SELECT ${ARTICLE} FROM article WHERE id = ?`);
  const articlesAfter = prepare(`SELECT ${ARTICLE} FROM article WHERE (date, id) > (?, ?) ORDER BY date, id LIMIT ?`);
  const speakerById = prepare('SELECT key, id, name, kind FROM speaker WHERE id = ?');
  const found = prepare(
    `SELECT ${QUOTE} FROM quote WHERE key IN (SELECT rowid FROM quote_words WHERE quote_words MATCH ?) ORDER BY key LIMIT ?`,
  );
  const quotesOfSpeaker = prepare(
    `SELECT speaker_key AS parent, ${QUOTE} FROM quote WHERE speaker_key = ? ORDER BY key LIMIT ?`,
  );
  const mostQuoted = prepare(`SELECT speaker.key, speaker.id, name, speaker.kind, quoteCount, wordCount FROM (
      SELECT speaker_key, COUNT(*) AS quoteCount, SUM(word_count) AS wordCount FROM quote
      WHERE speaker_key IS NOT NULL GROUP BY speaker_key
    ) JOIN speaker ON speaker.key = speaker_key ORDER BY quoteCount DESC, speaker.id DESC LIMIT ?`);
  const byKeys = (statement) => {
    const prepared = prepare(statement);
    return (keys, ...more) => prepared.all(JSON.stringify(keys), ...more);
  };
  return {
    articleById: (id) => articleById.get(id),
    speakerById: (id) => speakerById.get(id),
    articlesAfter(first, after) {
      const [date, id] = after ? JSON.parse(Buffer.from(after, 'base64url')) : ['', ''];
      const rows = articlesAfter.all(date, id, first + 1);
      const nodes = rows.slice(0, first);
      const last = nodes.at(-1);
      const endCursor = last ? Buffer.from(JSON.stringify([last.date, last.id])).toString('base64url') : null;
      return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor } };
    },
    search: (text, first) => found.all(text, first),
    mostQuoted: (first) => mostQuoted.all(first),
    articles: byKeys(`SELECT ${ARTICLE} FROM article WHERE key IN ${KEYS}`),
    paragraphs: byKeys(`SELECT key, id, ordinal, kind, text FROM paragraph WHERE key IN ${KEYS}`),
    speakers: byKeys(`SELECT key, id, name, kind FROM speaker WHERE key IN ${KEYS}`),
    paragraphsOfArticles: byKeys(
      `SELECT article_key AS parent, key, id, ordinal, kind, text FROM paragraph WHERE article_key IN ${KEYS}
       ORDER BY article_key, ordinal`,
    ),
    quotesOfArticles: byKeys(
      `SELECT article_key AS parent, ${QUOTE} FROM quote WHERE article_key IN ${KEYS} ORDER BY article_key, key`,
    ),
    // One statement for each speaker costs less here than one that ranks the quotes of all.
    quotesOfSpeakers: (keys, first) => keys.flatMap((key) => quotesOfSpeaker.all(key, first)),
    spansOfQuotes: byKeys(
      `SELECT quote_key AS parent, start_offset AS start, end_offset AS "end", text FROM span WHERE quote_key IN ${KEYS}
       ORDER BY quote_key, part`,
    ),
    cuesOfSpeakers: byKeys(
      `SELECT speaker_key AS parent, cue_lemma AS lemma, cue_class AS class, COUNT(*) AS count FROM quote
       WHERE speaker_key IN ${KEYS} AND cue_lemma IS NOT NULL GROUP BY speaker_key, cue_lemma, cue_class
       ORDER BY speaker_key, COUNT(*) DESC, cue_lemma, cue_class`,
    ),
  };
}

/** The row of each key, in the order of the keys. */
export function inOrder(keys, rows) {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.map((key) => byKey.get(key));
}

/** The rows of each parent, in the order of the parents. */
export function grouped(parents, rows) {
  const groups = new Map(parents.map((parent) => [parent, []]));
  for (const row of rows) groups.get(row.parent).push(row);
  return parents.map((parent) => groups.get(parent));
}
