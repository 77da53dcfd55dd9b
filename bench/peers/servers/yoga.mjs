// @ts-nocheck: its packages are installed for the benchmark only
// GraphQL Yoga as its manual has it: resolvers for fields, DataLoader for each request, better-sqlite3.
import DataLoader from 'dataloader';
import { createSchema, createYoga } from 'graphql-yoga';
import { createServer } from 'node:http';
import { grouped, inOrder, readCorpus } from './read-corpus.mjs';
import { typeDefs } from './schema.mjs';

const read = readCorpus(process.argv[2]);

const byKey = (load) => new DataLoader(async (keys) => inOrder(keys, load(keys)));
const ofParents = (load) => new DataLoader(async (keys) => grouped(keys, load(keys)));

const context = () => ({
  articles: byKey(read.articles),
  paragraphs: byKey(read.paragraphs),
  speakers: byKey(read.speakers),
  paragraphsOfArticles: ofParents(read.paragraphsOfArticles),
  quotesOfArticles: ofParents(read.quotesOfArticles),
  quotesOfSpeakers: ofParents((keys) => read.quotesOfSpeakers(keys, 20)),
  spansOfQuotes: ofParents(read.spansOfQuotes),
  cuesOfSpeakers: ofParents(read.cuesOfSpeakers),
});

const resolvers = {
  Query: {
    article: (_, { id }) => read.articleById(id),
    articles: (_, { first, after }) => read.articlesAfter(first, after),
    speaker: (_, { id }) => read.speakerById(id),
    quotes: (_, { first, filter }) => ({ nodes: read.search(filter.text, first) }),
    speakers: (_, { first }) => ({ nodes: read.mostQuoted(first) }),
  },
  Article: {
    paragraphs: ({ key }, _, loaders) => loaders.paragraphsOfArticles.load(key),
    quotes: async ({ key }, { first }, loaders) => ({
      nodes: (await loaders.quotesOfArticles.load(key)).slice(0, first),
    }),
  },
  Speaker: {
    quotes: async ({ key }, { first }, loaders) => ({
      nodes: (await loaders.quotesOfSpeakers.load(key)).slice(0, first),
    }),
    cues: async ({ key }, { first }, loaders) => (await loaders.cuesOfSpeakers.load(key)).slice(0, first),
  },
  Quote: {
    article: ({ articleKey }, _, loaders) => loaders.articles.load(articleKey),
    paragraph: ({ paragraphKey }, _, loaders) => loaders.paragraphs.load(paragraphKey),
    speaker: ({ speakerKey }, _, loaders) => speakerKey && loaders.speakers.load(speakerKey),
    content: ({ key }, _, loaders) => loaders.spansOfQuotes.load(key),
    cue: (quote) => quote.cueLemma && { text: quote.cueText, lemma: quote.cueLemma, class: quote.cueClass },
    source: (quote) => quote.sourceText && { text: quote.sourceText, kind: quote.sourceKind },
  },
};

const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers }), context, logging: false, graphiql: false });
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/graphql`));
