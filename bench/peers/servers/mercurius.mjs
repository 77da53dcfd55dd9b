// @ts-nocheck: its packages are installed for the benchmark only
// Mercurius as its manual has it: loaders in batches, queries compiled by graphql-jit, better-sqlite3.
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { grouped, inOrder, readCorpus } from './read-corpus.mjs';
import { typeDefs } from './schema.mjs';

const read = readCorpus(process.argv[2]);

const resolvers = {
  Query: {
    article: (_, { id }) => read.articleById(id),
    articles: (_, { first, after }) => read.articlesAfter(first, after),
    speaker: (_, { id }) => read.speakerById(id),
    quotes: (_, { first, filter }) => ({ nodes: read.search(filter.text, first) }),
    speakers: (_, { first }) => ({ nodes: read.mostQuoted(first) }),
  },
  Quote: {
    cue: (quote) => quote.cueLemma && { text: quote.cueText, lemma: quote.cueLemma, class: quote.cueClass },
    source: (quote) => quote.sourceText && { text: quote.sourceText, kind: quote.sourceKind },
  },
};

const keysOf = (queries, name = 'key') => queries.map(({ obj }) => obj[name]);
const byKey = (load, name) => (queries) => {
  const keys = keysOf(queries, name);
  return inOrder(keys, load([...new Set(keys)].filter((key) => key !== null)));
};
const ofParents = (load) => (queries) => grouped(keysOf(queries), load(keysOf(queries)));
const firstOfParents = (load) => (queries) =>
  grouped(keysOf(queries), load(keysOf(queries))).map((rows, at) => rows.slice(0, queries[at].params.first));
const nodes = (load) => (queries) => load(queries).map((rows) => ({ nodes: rows }));

// Without the cache of loaders, which would write every parent as JSON to know it again.
const loader = (load) => ({ loader: async (queries) => load(queries), opts: { cache: false } });

const loaders = {
  Article: {
    paragraphs: loader(ofParents(read.paragraphsOfArticles)),
    quotes: loader(nodes(firstOfParents(read.quotesOfArticles))),
  },
  Speaker: {
    quotes: loader(
      nodes((queries) => grouped(keysOf(queries), read.quotesOfSpeakers(keysOf(queries), queries[0].params.first))),
    ),
    cues: loader(firstOfParents(read.cuesOfSpeakers)),
  },
  Quote: {
    article: loader(byKey(read.articles, 'articleKey')),
    paragraph: loader(byKey(read.paragraphs, 'paragraphKey')),
    speaker: loader(byKey(read.speakers, 'speakerKey')),
    content: loader(ofParents(read.spansOfQuotes)),
  },
};

const app = Fastify({ logger: false });
app.register(mercurius, { schema: typeDefs, resolvers, loaders, jit: 1 });
const address = await app.listen({ port: 0, host: '127.0.0.1' });
console.log(`${address}/graphql`);
