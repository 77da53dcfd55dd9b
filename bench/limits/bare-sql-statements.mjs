// One statement for each workload that makes the whole answer as JSON text, in the dialect of SQLite or PostgreSQL.

/** @typedef {'sqlite' | 'postgres'} Dialect */

/**
 * The statement of each workload. Its parameters: W1 the article's name; W2 date and name of the article before the page; W3 the
 * speaker's name; W4 the query of the full-text index; W5 none.
 *
 * @param {Dialect} dialect
 * @returns {Record<'W1' | 'W2' | 'W3' | 'W4' | 'W5', string>}
 */
export function bareStatements(dialect) {
  const json = jsonOf(dialect);
  return {
    W1: `SELECT ${json.object({
      article: `(SELECT ${article(json)} FROM article WHERE article.id = ${json.parameter(1)})`,
    })} AS data`,
    W2: `WITH beyond AS (
        SELECT *, COALESCE(date, '') AS day FROM article
        WHERE (COALESCE(date, ''), id) > (${json.parameter(1)}, ${json.parameter(2)}) ORDER BY COALESCE(date, ''), id LIMIT 21
      ), page AS (SELECT * FROM beyond ORDER BY day, id LIMIT 20)
      SELECT ${json.object({
        articles: json.object({
          nodes: `(SELECT ${json.list(article(json), 'article.day, article.id')} FROM page AS article)`,
          pageInfo: json.object({
            hasNextPage: json.boolean('(SELECT COUNT(*) FROM beyond) > 20'),
            endCursor: "(SELECT day || ' ' || id FROM page ORDER BY day DESC, id DESC LIMIT 1)",
          }),
        }),
      })} AS data`,
    W3: `SELECT ${json.object({
      speaker: `(SELECT ${json.object({
        id: "'speaker/' || speaker.id",
        name: 'speaker.name',
        quotes: json.object({ nodes: `(${quotesOfSpeaker(json)})` }),
      })} FROM speaker WHERE speaker.id = ${json.parameter(1)})`,
    })} AS data`,
    W4: `SELECT ${json.object({ quotes: json.object({ nodes: `(${foundQuotes(json)})` }) })} AS data`,
    W5: `SELECT ${json.object({ speakers: json.object({ nodes: `(${mostQuoted(json)})` }) })} AS data`,
  };
}

/** @typedef {ReturnType<typeof jsonOf>} Json */

/** @param {Dialect} dialect */
function jsonOf(dialect) {
  const isSqlite = dialect === 'sqlite';
  return {
    isSqlite,
    /** @param {Readonly<Record<string, string>>} fields expression by key */
    object: (fields) =>
      `${isSqlite ? 'json_object' : 'json_build_object'}(${Object.entries(fields)
        .map(([key, expression]) => `'${key}', ${expression}`)
        .join(', ')})`,
    /** @param {string} item @param {string} order */
    list: (item, order) =>
      isSqlite ? `json_group_array(${item} ORDER BY ${order})` : `COALESCE(json_agg(${item} ORDER BY ${order}), '[]')`,
    /** @param {string} text @param {string} order */
    joined: (text, order) => `${isSqlite ? 'group_concat' : 'string_agg'}(${text}, ' ' ORDER BY ${order})`,
    /** @param {string} condition */
    boolean: (condition) => (isSqlite ? `json(CASE WHEN ${condition} THEN 'true' ELSE 'false' END)` : `(${condition})`),
    /** @param {number} number */
    parameter: (number) => (isSqlite ? `?${number}` : `$${number}`),
  };
}

const QUOTE_ID = "'article/' || article.id || '/quote/' || layer.name || '.' || quote.number";

/** @param {Json} json */
function article(json) {
  return json.object({
    id: "'article/' || article.id",
    headline: 'article.headline',
    date: 'article.date',
    dateline: 'article.dateline',
    publisher: 'article.publisher',
    section: 'article.section',
    url: 'article.url',
    language: 'article.language',
    wordCount: 'article.word_count',
    paragraphs: `(SELECT ${json.list(
      json.object({
        id: "'article/' || article.id || '/paragraph/' || paragraph.ordinal",
        ordinal: 'paragraph.ordinal',
        kind: 'UPPER(paragraph.kind)',
        text: 'paragraph.text',
      }),
      'paragraph.ordinal',
    )} FROM paragraph WHERE paragraph.article_key = article.key)`,
    quotes: json.object({
      nodes: `(SELECT ${json.list(nestedQuote(json), 'quote.start_utf16, quote.slot')}
        FROM quote JOIN layer ON layer.key = quote.layer_key LEFT JOIN speaker ON speaker.key = quote.speaker_key
        WHERE quote.article_key = article.key AND quote.is_effective = 1)`,
    }),
  });
}

/** @param {Json} json */
function nestedQuote(json) {
  const spans = (/** @type {string} */ role) =>
    `FROM span WHERE span.article_key = quote.article_key AND span.quote_slot = quote.slot AND span.role = '${role}'`;
  const span = json.object({ start: 'span.start_code_point', end: 'span.end_code_point', text: 'span.text' });
  return json.object({
    id: QUOTE_ID,
    ordinal: 'quote.number',
    kind: 'UPPER(quote.kind)',
    text: 'quote.text',
    speaker: `CASE WHEN speaker.key IS NOT NULL THEN ${json.object({
      id: "'speaker/' || speaker.id",
      name: 'speaker.name',
      kind: 'UPPER(speaker.kind)',
    })} END`,
    cue: `CASE WHEN quote.cue_lemma IS NOT NULL THEN ${json.object({
      text: `(SELECT ${json.joined('span.text', 'span.part')} ${spans('cue')})`,
      lemma: 'quote.cue_lemma',
      class: 'UPPER(quote.cue_class)',
    })} END`,
    source: `(SELECT CASE WHEN COUNT(*) > 0 THEN ${json.object({
      text: json.joined('span.text', 'span.part'),
      kind: 'UPPER(quote.source_kind)',
    })} END ${spans('source')})`,
    content: `(SELECT ${json.list(span, 'span.part')} ${spans('content')})`,
    paragraph: json.object({
      id: "'article/' || article.id || '/paragraph/' || quote.first_paragraph",
      ordinal: 'quote.first_paragraph',
    }),
  });
}

/** @param {Json} json */
function quotesOfSpeaker(json) {
  const order = 'quote.article_key, quote.start_utf16, quote.slot';
  const node = json.object({
    id: QUOTE_ID,
    text: 'quote.text',
    kind: 'UPPER(quote.kind)',
    cue: `CASE WHEN quote.cue_lemma IS NOT NULL THEN ${json.object({ lemma: 'quote.cue_lemma' })} END`,
    article: json.object({
      id: "'article/' || article.id",
      headline: 'article.headline',
      date: 'article.date',
      publisher: 'article.publisher',
    }),
  });
  return `SELECT ${json.list(node, order)} FROM (
      SELECT * FROM quote WHERE quote.speaker_key = speaker.key AND quote.is_effective = 1 ORDER BY ${order} LIMIT 20
    ) AS quote JOIN article ON article.key = quote.article_key JOIN layer ON layer.key = quote.layer_key`;
}

/** @param {Json} json */
function foundQuotes(json) {
  const order = 'quote.article_key, quote.start_utf16, quote.slot';
  const found = json.isSqlite
    ? `(quote.article_key, quote.slot) IN
        (SELECT rowid / 1048576, rowid % 1048576 FROM quote_words WHERE quote_words MATCH ?1)`
    : 'quote.words @@ CAST($1 AS tsquery)';
  const node = json.object({
    id: QUOTE_ID,
    text: 'quote.text',
    speaker: `CASE WHEN speaker.key IS NOT NULL THEN ${json.object({ name: 'speaker.name' })} END`,
    article: json.object({ headline: 'article.headline', date: 'article.date' }),
  });
  return `SELECT ${json.list(node, order)} FROM (
      SELECT * FROM quote WHERE ${found} AND quote.is_effective = 1 ORDER BY ${order} LIMIT 20
    ) AS quote JOIN article ON article.key = quote.article_key JOIN layer ON layer.key = quote.layer_key
    LEFT JOIN speaker ON speaker.key = quote.speaker_key`;
}

/** @param {Json} json */
function mostQuoted(json) {
  const cue = json.object({ lemma: 'cue.lemma', class: 'UPPER(cue.class)', count: 'cue.quotes' });
  const cues = `SELECT ${json.list(cue, 'cue.quotes DESC, cue.lemma, cue.class')} FROM (
      SELECT quote.cue_lemma AS lemma, quote.cue_class AS class, COUNT(*) AS quotes FROM quote
      WHERE quote.speaker_key = top.key AND quote.is_effective = 1 AND quote.cue_lemma IS NOT NULL
      GROUP BY quote.cue_lemma, quote.cue_class ORDER BY COUNT(*) DESC, quote.cue_lemma, quote.cue_class LIMIT 5
    ) AS cue`;
  const node = json.object({
    id: "'speaker/' || top.id",
    name: 'top.name',
    quoteCount: 'top.quotes',
    wordCount: 'top.words',
    cues: `(${cues})`,
  });
  return `SELECT ${json.list(node, 'top.quotes DESC, top.id DESC')} FROM (
      SELECT speaker.key, speaker.id, speaker.name, COUNT(*) AS quotes, SUM(quote.word_count) AS words
      FROM quote JOIN speaker ON speaker.key = quote.speaker_key WHERE quote.is_effective = 1
      GROUP BY speaker.key, speaker.id, speaker.name ORDER BY COUNT(*) DESC, speaker.id DESC LIMIT 20
    ) AS top`;
}
