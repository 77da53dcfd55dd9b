import { quoteId } from '../../../src/corpus/ids.ts';
import type { ListField, OperationOptions } from '../random-operation.ts';
import type { Quote } from './corpus.ts';
import { AVOIDED_NULLS, SAFE_VALUES } from './known-differences.ts';
import { articleList, quoteList, speakerList, type Order } from './lists.ts';
import type { World } from './world.ts';

/** Seeds of RANDOM orders. */
export const SEEDS = [0, 1, 42, -7, 2_147_483_647];

/** Queries of a filter's "text": with hits, without, blank, and two that a filter refuses. */
export const SEARCHES = [
  ...[
    'fire',
    'the',
    'wo*',
    '"the people"',
    'harbour OR council',
    'NOT said',
    '(the OR had) a',
    'machine NOT had',
    'crabs',
  ],
  ...['"no boat"', 'seat* many', 'Ørsted', '?!', '', 'the NEAR/3 a', '"not closed'],
];

/** How random operations about a corpus are made: of values that are there, of some that are not, and of cursors that the book has. */
export function oracleOperations({ corpus, book, clusterOf }: World): OperationOptions {
  const { articles, layers, quotes, speakers } = corpus;
  const known = (values: readonly (string | null | undefined)[]): string[] =>
    [...new Set(values)].flatMap((value) => value ?? []);
  const article = [...articles.map(({ document }) => `article/${document.id}`), 'article/nowhere'];
  const paragraph = articles.flatMap((one) =>
    one.paragraphs.map(({ ordinal }) => `article/${one.document.id}/paragraph/${ordinal}`),
  );
  const idOf = (one: Quote): string => quoteId(one.article.document.id, one.layer.name, one.number);
  const quote = quotes.map(idOf);
  // Few quotes have a cluster, and nothing else leads to one.
  const clustered = quotes.filter(clusterOf).map(idOf);
  const speaker = [...speakers.all.map(({ id }) => `speaker/${id}`), 'speaker/nobody'];
  const layer = layers.map(({ name }) => `layer/${name}`);
  const names = speakers.all.flatMap(({ name, aliases }) => [
    name,
    ...(aliases ?? []),
    name.toUpperCase(),
    ` ${name.split(' ').at(-1)} `,
  ]);
  const genders = [...known(speakers.all.map(({ gender }) => gender)), 'unheard of'];
  const days = [...known(articles.map(({ document }) => document.date)), '0001-01-01', '9999-12-31'];
  const noCursor = [...Array.from({ length: 20 }, () => null), 'no cursor'];
  return {
    oneOf: [
      ['first', 'last'],
      ['id', 'name'],
    ],
    wildShare: 0,
    neverNull: AVOIDED_NULLS,
    cursorsOf: (field) => book.ofList(listName(field)),
    pool: {
      'article.id': article,
      'paragraph.id': [...paragraph, 'article/nowhere/paragraph/1', `${paragraph[0]}000`],
      'quote.id': [...quote, ...Array.from({ length: 10 }, () => clustered).flat(), 'article/nowhere/quote/gold.1'],
      'ArticleFilter.id': article,
      'QuoteFilter.article': article,
      'SpeakerFilter.id': speaker,
      'speaker.id': speaker,
      speaker,
      mentions: speaker,
      besideSpeaker: speaker,
      layer: [...layer, ...layer, ...layer, 'effective', 'layer/glod'],
      id: [...article, ...paragraph, ...quote, ...speaker, ...layer, 'nothing'],
      ids: [...article, ...paragraph.slice(0, 50), ...quote, ...speaker, ...layer, 'nothing'],
      name: [...names, 'Hale', ''],
      speakerName: names,
      nameContains: [...names, 'ø', 'a', ''],
      headline: [...articles.map(({ document }) => document.headline.slice(2, 9)), '%', ''],
      publisher: known(articles.map(({ document }) => document.publisher)),
      section: known(articles.map(({ document }) => document.section)),
      gender: genders,
      speakerGender: genders,
      cue: known(quotes.flatMap(({ cueLemma }) => [cueLemma, cueLemma?.toUpperCase()])),
      from: days,
      to: days,
      text: SEARCHES,
      ...SAFE_VALUES,
      seed: [...SEEDS, null],
      first: [1, 1, 1, 2, 2, 2, 3, 3, 3, 5, 5, 10, 10, 20, 50, 100, 0, 101],
      last: [1, 1, 1, 2, 2, 2, 3, 3, 3, 5, 5, 10, 10, 20, 50, 100, 0, -1],
      after: noCursor,
      before: noCursor,
      sentences: [0, 0, 1, 1, 2, 20, 21],
      minQuotes: [0, 1, 2, 5, -1],
      minConfidence: [0, 0.5, 0.7, 0.9, 1],
    },
  };
}

/** The name of the list whose page a field gives. */
function listName({ name, argumentNames, orderBy }: ListField): string {
  const order = orderBy
    ? { direction: name === 'speakers' ? 'DESC' : 'ASC', ...(orderBy as Partial<Order> & Pick<Order, 'field'>) }
    : null;
  if (name === 'quotes') return quoteList([], order, () => 0).name;
  if (name === 'speakers') return speakerList([], order, () => []).name;
  return argumentNames.includes('orderBy') ? articleList([], order).name : 'articles of a speaker';
}
