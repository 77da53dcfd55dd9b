import type { ValuePool } from './random-value.ts';

/** Answers a query with its data. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- read by the query that stands beside it
export type Ask = (query: string) => Promise<any>;

const EVERYTHING = `{
  articles(first: 100) { nodes { id headline publisher section date paragraphs { id } } }
  quotes(first: 100) { nodes { id text cue { lemma } } pageInfo { startCursor endCursor } }
  byDate: quotes(first: 5, orderBy: { field: DATE }) { pageInfo { endCursor } }
  speakers(first: 100) { nodes { id name aliases gender } pageInfo { endCursor } }
  corpus { layers { id } }
}`;

const SEARCHES = [
  'fire',
  'the',
  'wo*',
  '"the people"',
  'harbour OR council',
  'NOT said',
  '(a OR b) c',
  '"',
  '',
  'AND ( *',
];

interface Named {
  readonly id: string;
}

/** The values of a corpus, for operations about things that are there, and for some about things that are not. */
export async function corpusValues(ask: Ask): Promise<ValuePool> {
  const { articles, quotes, byDate, speakers, corpus } = await ask(EVERYTHING);
  const idsOf = (things: readonly Named[]): string[] => things.map(({ id }) => id);
  const known = (values: readonly (string | null)[]): string[] =>
    [...new Set(values)].filter((value) => value !== null);
  const article = [...idsOf(articles.nodes), 'article/nowhere'];
  const paragraph = idsOf(articles.nodes.flatMap(({ paragraphs }: { paragraphs: Named[] }) => paragraphs));
  const quote = [...idsOf(quotes.nodes), 'article/nowhere/quote/gold.1'];
  const speaker = [...idsOf(speakers.nodes), 'speaker/nobody'];
  const layer = [...idsOf(corpus.layers), ...idsOf(corpus.layers), 'layer/glod'];
  const day = [...known(articles.nodes.map(({ date }: { date: string | null }) => date)), '0001-01-01', '9999-12-31'];
  const names = speakers.nodes.flatMap(({ name, aliases }: { name: string; aliases: string[] }) => [name, ...aliases]);
  const cursors = [quotes.pageInfo.startCursor, quotes.pageInfo.endCursor, byDate.pageInfo.endCursor];
  const pages = [...cursors, speakers.pageInfo.endCursor, 'no cursor'];
  return {
    'article.id': article,
    'ArticleFilter.id': article,
    'QuoteFilter.article': article,
    'explain.query': ['{ quotes { totalCount } }', '{ corpus { name } articles { nodes { id } } }'],
    'explain.variables': ['{}', '{"name": "Omar"}', null],
    'explain.operationName': [null],
    'paragraph.id': paragraph,
    'quote.id': quote,
    'speaker.id': speaker,
    'SpeakerFilter.id': speaker,
    speaker,
    mentions: speaker,
    besideSpeaker: speaker,
    layer,
    id: [...article, ...paragraph, ...quote, ...speaker, ...layer, 'nothing'],
    ids: [...article, ...paragraph.slice(0, 50), ...quote, ...speaker, ...layer],
    name: names,
    speakerName: names,
    nameContains: names,
    headline: known(articles.nodes.map((one: { headline: string }) => one.headline.slice(2, 9))),
    publisher: known(articles.nodes.map((one: { publisher: string | null }) => one.publisher)),
    section: known(articles.nodes.map((one: { section: string | null }) => one.section)),
    gender: [...known(speakers.nodes.map((one: { gender: string | null }) => one.gender)), 'unheard of'],
    speakerGender: [...known(speakers.nodes.map((one: { gender: string | null }) => one.gender)), 'unheard of'],
    cue: known(quotes.nodes.map((one: { cue: { lemma: string } | null }) => one.cue?.lemma ?? null)),
    from: day,
    to: day,
    text: SEARCHES,
    first: [1, 1, 2, 2, 3, 3, 5, 5, 10, 20, 50, 100, 100, 0, 101],
    last: [1, 1, 2, 3, 5, 10, 20, 100, 0, 101, -1],
    after: [...Array.from({ length: 20 }, () => null), ...pages],
    before: [...Array.from({ length: 20 }, () => null), ...pages],
    sentences: [0, 1, 2, 20, 21],
    minQuotes: [0, 1, 2, 5, -1],
    minConfidence: [0, 0.5, 0.9, 1],
  };
}
