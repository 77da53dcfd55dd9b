import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { AnswerError } from '../../src/client/answer-error.ts';
import { ConnectionError } from '../../src/client/connection-error.ts';
import { createClient, type ClientSettings } from '../../src/client/create-client.ts';
import { ArticlePage } from '../../src/client/generated/article-page.ts';
import { typedDocument } from '../../src/client/typed-document.ts';
import type { RequestContext } from '../../src/graphql/context.ts';
import { raw } from '../../src/store/sql/sql.ts';
import { apiOf, openServer, serveForTest, type TestServer } from '../server/test-server.ts';
import { testDatabases } from '../support/databases.ts';

const [sqlite] = testDatabases();
let server: TestServer;
beforeAll(async () => {
  server = await openServer(await sqlite!.sample());
});
afterAll(() => server.close());

/** What asking a text of GraphQL ends with: the error. */
async function errorOf(text: string, settings: Partial<ClientSettings> = {}): Promise<unknown> {
  const client = createClient({ url: apiOf(server), ...settings });
  return client.ask(typedDocument<unknown>('Asked', text)).catch((error: unknown) => error);
}

async function answerErrorOf(text: string, settings?: Partial<ClientSettings>): Promise<AnswerError> {
  const error = await errorOf(text, settings);
  if (error instanceof AnswerError) return error;
  throw new Error('It ended with no AnswerError.', { cause: error });
}

async function connectionErrorOf(settings: Partial<ClientSettings>): Promise<ConnectionError> {
  const error = await errorOf('query Asked { corpus { name } }', settings);
  if (error instanceof ConnectionError) return error;
  throw new Error('It ended with no ConnectionError.', { cause: error });
}

/** Address of an HTTP server that answers so, for one test. */
async function serverThat(answers: RequestListener): Promise<string> {
  const other = createServer(answers).listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => {
    other.closeAllConnections();
    other.close();
  });
  return `http://127.0.0.1:${(other.address() as AddressInfo).port}/graphql`;
}

describe('an AnswerError', () => {
  it.each([
    ['a syntax error', 'query Asked { corpus {', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['an unknown field', 'query Asked { corpsu { name } }', 'GRAPHQL_VALIDATION_FAILED', 'Did you mean "corpus"'],
    ['a name of no operation', 'query Other { corpus { name } }', 'OPERATION_RESOLUTION_FAILURE', 'Asked'],
    ['what is no id', 'query Asked { article(id: "fire") { id } }', 'BAD_ARGUMENT', 'article/'],
    ['too large a page', 'query Asked { quotes(first: 500) { totalCount } }', 'PAGE_TOO_LARGE', '100'],
  ])('tells of %s with its code and message', async (_, text, code, words) => {
    const error = await answerErrorOf(text);
    expect(error.problems).toMatchObject([{ code, extensions: { code } }]);
    expect(error.has(code)).toBe(true);
    expect(error.message).toMatch(/^Asked: /);
    expect(error.message).toContain(words);
  });

  it('tells the status, and where in the document a problem is', async () => {
    const error = await answerErrorOf('query Asked {\n  corpsu { name } }');
    expect(error.status).toBe(400);
    expect(error.problems[0]?.locations).toEqual([{ line: 2, column: 3 }]);
  });

  it('keeps what could be answered, and says which field could not', async () => {
    const error = await answerErrorOf('query Asked { nodes(ids: ["layer/gold", "fire"]) { id } }');
    expect(error.data).toEqual({ nodes: [{ id: 'layer/gold' }, null] });
    expect(error.problems[0]?.path).toEqual(['nodes', 1]);
    expect(error.message).toContain('(at nodes.1)');
  });

  it('says which limit was met', async () => {
    const deep = '{ nodes { article { quotes'.repeat(6);
    const error = await answerErrorOf(`query Asked { quotes ${deep} { totalCount } ${'} } }'.repeat(6)} }`);
    expect(error.problems.some(({ extensions }) => 'limit' in extensions)).toBe(true);
  });

  it('tells that the time limit of the server was met', async () => {
    const slow = await slowServer();
    expect((await answerErrorOf('query Asked { slow }', { url: apiOf(slow) })).has('TIME_LIMIT')).toBe(true);
  });

  it('tells which addresses there are, when the address is a wrong one of the server', async () => {
    const error = await answerErrorOf('query Asked { corpus { name } }', { url: `${server.url}/api` });
    expect(error).toMatchObject({ status: 404, problems: [{ code: 'NOT_FOUND' }] });
    expect(error.problems[0]?.extensions['addresses']).toContain('/graphql');
  });
});

describe('a ConnectionError', () => {
  it('says that nobody is there', async () => {
    const gone = await serveForTest(await sqlite!.url());
    await gone.close();
    const error = await connectionErrorOf({ url: apiOf(gone) });
    expect(error).toMatchObject({ url: apiOf(gone), status: undefined });
    expect(error.message).toMatch(/Nobody answers \(.+\)\. Check the address/);
  });

  it('says that what answers is a web page', async () => {
    const url = await serverThat((_, response) => {
      response.writeHead(502, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>Bad gateway</h1>');
    });
    const error = await connectionErrorOf({ url });
    expect(error.status).toBe(502);
    expect(error.message).toContain('has status 502 and is text/html; charset=utf-8, where JSON was expected');
    expect(error.remedy).toContain('/graphql');
  });

  it.each([
    ['half an answer', '{"data": {', 'is no JSON object'],
    ['JSON that is no answer', '{"hello": "world"}', 'neither "data" nor "errors"'],
    ['a list', '[]', 'is no JSON object'],
  ])('says that what came is %s', async (_, body, words) => {
    const url = await serverThat((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    });
    expect((await connectionErrorOf({ url })).message).toContain(words);
  });

  it('says that the connection was cut', async () => {
    const url = await serverThat((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"data"');
      setTimeout(() => response.destroy(), 20);
    });
    expect((await connectionErrorOf({ url })).message).toContain('Nobody answers');
  });

  it('says that no answer came in time', async () => {
    const url = await serverThat(() => undefined);
    expect((await connectionErrorOf({ url, timeoutMs: 50 })).message).toContain('No answer came within 50 ms.');
  });
});

it('a question that is aborted ends with the reason of the signal, before it is sent and after', async () => {
  const url = await serverThat(() => undefined);
  const client = createClient({ url });
  const reason = new Error('The reader has gone on.');
  const asked = new AbortController();
  const answer = client.ask(ArticlePage, { id: 'article/x' }, { signal: asked.signal });
  asked.abort(reason);
  await expect(answer).rejects.toBe(reason);
  await expect(client.ask(ArticlePage, { id: 'article/x' }, { signal: asked.signal })).rejects.toBe(reason);
});

/** A server with one question, which takes minutes, and a time limit of 100 ms. */
async function slowServer(): Promise<TestServer> {
  const counting = raw(`WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 1000000000)
    SELECT COUNT(*) AS count FROM counted`);
  const slow = {
    type: GraphQLInt,
    resolve: async (_: unknown, _args: unknown, { session }: RequestContext) =>
      (await session.all<{ count: number }>(counting))[0]?.count,
  };
  const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { slow } }) });
  return serveForTest(await sqlite!.url(), { schema, settings: { WHOSAID_TIME_LIMIT_MS: '100' } });
}
