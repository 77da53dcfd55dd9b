import express from 'express';
import { buildSchema, graphql } from 'graphql';
import type { AddressInfo } from 'node:net';
import { graphiqlPage } from '../../src/server/graphiql-page.ts';

const SCHEMA = buildSchema(`
  type Query {
    "One article by id."
    article(id: ID!): Article
    articleCount: Int!
  }
  type Article { headline: String! date: String quotes(orderBy: QuoteOrder): QuoteConnection! }
  input QuoteOrder { field: QuoteOrderField! }
  enum QuoteOrderField { POSITION }
  type QuoteConnection { totalCount: Int! nodes: [Quote!]! }
  type Quote { text: String! kind: String! speaker: Speaker cue: Cue }
  type Speaker { name: String! }
  type Cue { text: String! }
`);

const QUOTE = { text: 'the bridge is safe', kind: 'INDIRECT', speaker: { name: 'Mara Lind' }, cue: { text: 'said' } };
const ROOT_VALUE = {
  articleCount: 1,
  article: { headline: 'Bridge reopens', date: '2025-03-01', quotes: { totalCount: 1, nodes: [QUOTE] } },
};

/** A server with the query page and a real but very small API behind it. */
export interface SmallApi {
  /** `http://127.0.0.1:40123` */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Starts the server on a free port. `webFolder`: where the built pages are. */
export async function startSmallApi(webFolder: string): Promise<SmallApi> {
  const app = express().use(graphiqlPage(webFolder));
  app.post('/graphql', express.json(), async (request, response) => {
    const { query, variables, operationName } = request.body;
    const options = { schema: SCHEMA, source: query, rootValue: ROOT_VALUE, variableValues: variables, operationName };
    response.json(await graphql(options));
  });
  app.get('/cite', (request, response) => {
    response.set('Content-Security-Policy', "default-src 'none'").type('text').send(request.query['query']);
  });
  app.all('/graphql', (_request, response) => void response.json({ answeredBy: 'the API' }));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${port}`, stop };
}
