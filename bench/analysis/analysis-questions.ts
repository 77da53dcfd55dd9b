import type { Connection } from '../../src/store/connect/connection.ts';
import { raw } from '../../src/store/sql/sql.ts';

/** One question, asked again and again with other words or people. */
export interface AnalysisQuestion {
  readonly name: string;
  /** In milliseconds, for the median; undefined: none was set. */
  readonly target: number | undefined;
  readonly document: string;
  readonly variables: readonly Readonly<Record<string, unknown>>[];
}

/** Questions of researchers over the corpus of a database, each with as many sets of variables as there are rounds. */
export async function analysisQuestions(connection: Connection, rounds: number): Promise<AnalysisQuestion[]> {
  const frequent = await wordsNear(connection, 100_000, rounds);
  const common = await wordsNear(connection, 2_000, rounds);
  const rare = await wordsNear(connection, 40, rounds);
  const speakers = await mostQuoted(connection, rounds);
  const quotes = await longQuotes(connection, rounds);
  const queries = (words: readonly string[]) => words.map((query) => ({ query }));
  const concordance = (args: string, fields: string): string =>
    `query ($query: String!) { concordance(query: $query, first: 20${args}) { ${fields} nodes { left match right quote { id } } } }`;
  const search = `query ($query: String!) { search(query: $query, first: 20) { totalCount nodes { score snippet { text match } } } }`;
  const counts = (by: string): string =>
    `{ quoteCounts(groupBy: [${by}], first: 20) { rows { quotes words share } rowCount } }`;
  const target = speakers.map((speaker) => ({ target: { speaker: [speaker] } }));
  return [
    { name: 'search, a word of about 2,000 places', target: 50, document: search, variables: queries(common) },
    { name: 'search, a word of about 100,000 places', target: 50, document: search, variables: queries(frequent) },
    {
      name: 'concordance, 100,000 hits, first page',
      target: 100,
      document: concordance('', ''),
      variables: queries(frequent),
    },
    {
      name: 'the same with number and rate',
      target: 100,
      document: concordance('', 'totalCount perMillion'),
      variables: queries(frequent),
    },
    {
      name: 'the same in quotes, sorted by the right',
      target: undefined,
      document: concordance(', scope: IN_QUOTES, sortBy: RIGHT', ''),
      variables: queries(frequent),
    },
    {
      name: 'token pattern with one rare token',
      target: 200,
      document: concordance('', 'totalCount'),
      variables: rare.map((word) => ({ query: `[word="${word}" %c] []{0,3} [pos="NOUN"]` })),
    },
    {
      name: 'quoteCounts by speaker',
      target: 300,
      document: counts('SPEAKER'),
      variables: Array.from(speakers, () => ({})),
    },
    {
      name: 'quoteCounts by speaker and kind',
      target: undefined,
      document: counts('SPEAKER, KIND'),
      variables: Array.from(speakers, () => ({})),
    },
    {
      name: 'frequencies of one speaker',
      target: 300,
      document:
        'query ($target: QuoteFilter) { frequencies(filter: $target, first: 50) { tokens rows { item count } } }',
      variables: target,
    },
    {
      name: 'keyness of one speaker against all others',
      target: 300,
      document:
        'query ($target: QuoteFilter!) { keyness(target: $target, first: 50) { tested rows { item score pValue } } }',
      variables: target,
    },
    {
      name: 'collocations of a word of about 2,000 places',
      target: undefined,
      document: 'query ($query: String!) { collocations(query: $query) { nodes rows { item count score } } }',
      variables: queries(common),
    },
    {
      name: 'whoSaid, eight words of which one is wrong',
      target: 150,
      document: 'query ($text: String!) { whoSaid(text: $text) { matches { similarity alsoIn quote { text } } } }',
      variables: quotes.map((text) => ({ text })),
    },
  ];
}

async function wordsNear(connection: Connection, count: number, words: number): Promise<string[]> {
  const rows = await connection.all<{ word: string }>(
    raw(
      `SELECT folded AS word FROM token_type GROUP BY folded ORDER BY ABS(SUM(whole_count) - ${count}), folded LIMIT ${words}`,
    ),
  );
  return rows.map(({ word }) => word);
}

async function mostQuoted(connection: Connection, speakers: number): Promise<string[]> {
  const rows = await connection.all<{ id: string }>(
    raw(`SELECT id FROM speaker WHERE merged_into_key IS NULL ORDER BY quote_count DESC, id LIMIT ${speakers}`),
  );
  return rows.map(({ id }) => `speaker/${id}`);
}

/** Eight words from inside quotes, the fourth of them another. */
async function longQuotes(connection: Connection, quotes: number): Promise<string[]> {
  const rows = await connection.all<{ text: string }>(
    raw(
      `SELECT text FROM quote WHERE word_count BETWEEN 12 AND 20 ORDER BY article_key * 7919 % 100003, slot LIMIT ${quotes}`,
    ),
  );
  return rows.map(({ text }) =>
    text
      .split(' ')
      .slice(2, 10)
      .map((word, index) => (index === 3 ? 'otherwise' : word))
      .join(' '),
  );
}
