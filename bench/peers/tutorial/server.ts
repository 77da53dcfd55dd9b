// Apollo Server, TypeGraphQL, TypeORM, sqlite3 and DataLoader as a tutorial has them: node server.js DATABASE
import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSchema } from 'type-graphql';
import { DataSource } from 'typeorm';
import { Article, Paragraph, Quote, Span, Speaker } from './entities.ts';
import { createContext, type Context } from './loaders.ts';
import { ArticleResolver, QuoteResolver, SpeakerResolver } from './resolvers.ts';

const [, , database = ''] = process.argv;
const source = new DataSource({ type: 'sqlite', database, entities: [Article, Paragraph, Quote, Span, Speaker] });
await source.initialize();
const schema = await buildSchema({ resolvers: [ArticleResolver, QuoteResolver, SpeakerResolver] });
const server = new ApolloServer<Context>({ schema });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: () => Promise.resolve(createContext(source)),
});
console.log(`${url.replace('localhost', '127.0.0.1')}graphql`);
