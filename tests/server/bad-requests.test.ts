import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../support/databases.ts';
import { openServer, writeFire, type TestServer } from './test-server.ts';

const [sqlite] = testDatabases();
let server: TestServer;

beforeAll(async () => {
  server = await openServer(await sqlite!.url(), { settings: { WHOSAID_BODY_LIMIT: '8 KiB' } });
  await writeFire(server.store);
});

afterAll(() => server.close());

const JSON_TYPE = { 'Content-Type': 'application/json' };
const post = (body: string, headers: Record<string, string> = JSON_TYPE): RequestInit => ({
  method: 'POST',
  body,
  headers,
});
const query = (text: string): RequestInit => post(JSON.stringify({ query: text }));
const filter = (json: string): string => `/export/quotes.ndjson?filter=${encodeURIComponent(json)}`;

/** What is asked, the address, the request, the status, the code and some words of the message. */
const BAD: readonly (readonly [string, string, RequestInit, number, string, string])[] = [
  ['a broken body', '/graphql', post('{"query": '), 400, 'BODY_NOT_JSON', 'Send {"query"'],
  ['a body that is no object', '/graphql', post('"query"'), 400, 'BODY_NOT_JSON', 'Send {"query"'],
  ['a body that is too large', '/graphql', query('#'.repeat(9000)), 413, 'BODY_TOO_LARGE', 'larger than 8192 bytes'],
  [
    'an unknown encoding',
    '/graphql',
    post('{}', { ...JSON_TYPE, 'Content-Encoding': 'x' }),
    415,
    'BAD_REQUEST',
    'UTF-8',
  ],
  [
    'two operations of which none is named',
    '/graphql',
    query('query A { corpus { name } } query B { corpus { quoteCount } }'),
    400,
    'OPERATION_RESOLUTION_FAILURE',
    'operation',
  ],
  [
    'an operation that is not there',
    '/graphql',
    post(JSON.stringify({ query: 'query A { corpus { name } }', operationName: 'X' })),
    400,
    'OPERATION_RESOLUTION_FAILURE',
    'X',
  ],
  ['an empty query', '/graphql', query(''), 400, 'BAD_REQUEST', 'non-empty `query`'],
  ['a batch', '/graphql', post('[{"query":"{ corpus { name } }"}]'), 400, 'BAD_REQUEST', 'batching'],
  ['no query', '/graphql', post('{"variables": {}}'), 400, 'BAD_REQUEST', 'non-empty `query`'],
  [
    'a form of another site',
    '/graphql',
    post('query={x}', { 'Content-Type': 'text/plain' }),
    400,
    'BAD_REQUEST',
    'CSRF',
  ],
  ['a link of another site', '/graphql?query={x}', {}, 400, 'BAD_REQUEST', 'Cross-Site Request Forgery'],
  ['another method', '/graphql', { method: 'DELETE', headers: JSON_TYPE }, 405, 'BAD_REQUEST', 'only GET/POST'],
  ['a syntax error', '/graphql', query('{ corpus {'), 200, 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
  ['an unknown field', '/graphql', query('{ corpsu { name } }'), 200, 'GRAPHQL_VALIDATION_FAILED', 'mean "corpus"'],
  ['a mutation', '/graphql', query('mutation { drop }'), 200, 'GRAPHQL_VALIDATION_FAILED', 'mutation'],
  ['too many words', '/graphql', query(`{ ${'a '.repeat(2001)} }`), 200, 'GRAPHQL_PARSE_FAILED', '2000 tokens'],
  ['a deep document', '/graphql', query(nested(8)), 200, 'GRAPHQL_VALIDATION_FAILED', 'at most 15'],
  ['many aliases', '/graphql', query(aliases(51)), 200, 'GRAPHQL_VALIDATION_FAILED', 'at most 50'],
  ['a large answer', '/graphql', query(LARGE()), 200, 'GRAPHQL_VALIDATION_FAILED', 'at most 50,000'],
  [
    'a page too large',
    '/graphql',
    query('{ quotes(first: 101) { totalCount } }'),
    200,
    'PAGE_TOO_LARGE',
    'at most 100',
  ],
  ['a bad cursor', '/graphql', query('{ quotes(after: "x") { totalCount } }'), 200, 'CURSOR_INVALID', 'cursor'],
  ['a bad id', '/graphql', query('{ article(id: "fire") { id } }'), 200, 'BAD_ARGUMENT', 'article/'],
  ['a filter that is no JSON', filter('{speaker'), {}, 400, 'BAD_ARGUMENT', 'no JSON'],
  ['a filter that is no object', filter('[1]'), {}, 400, 'BAD_ARGUMENT', 'to be an object'],
  ['an unknown field of a filter', filter('{"speker": ["x"]}'), {}, 400, 'BAD_ARGUMENT', 'mean "speaker"'],
  ['an unknown word of a filter', filter('{"kind": ["DIRECTT"]}'), {}, 400, 'BAD_ARGUMENT', 'filter.kind.0: Value'],
  ['an unknown layer', filter('{"layer": "layer/glod"}'), {}, 400, 'LAYER_UNKNOWN', 'glod'],
  ['an unknown layer as CSV', '/export/quotes.csv?filter={"layer":"layer/glod"}', {}, 400, 'LAYER_UNKNOWN', 'glod'],
  ['a misspelled parameter', '/export/quotes.csv?fliter={}', {}, 400, 'BAD_ARGUMENT', 'Did you mean "filter"?'],
  ['two filters', '/export/quotes.csv?filter={}&filter={}', {}, 400, 'BAD_ARGUMENT', 'more than once'],
  ['a post to an export', '/export/quotes.csv', post('{}'), 405, 'METHOD_NOT_ALLOWED', 'use GET'],
  ['a broken address', '/%E0%A4%A', {}, 404, 'NOT_FOUND', '/graphql'],
  ['an address that is none', '/nowhere', {}, 404, 'NOT_FOUND', '/export/quotes.ndjson'],
  ['a file of the program', '/../package.json', {}, 404, 'NOT_FOUND', '/graphql'],
];

function nested(levels: number): string {
  return `{ articles { nodes ${'{ quotes { nodes { article '.repeat(levels)}{ id } ${'} } }'.repeat(levels)} } }`;
}

function aliases(count: number): string {
  return `{ corpus { ${Array.from({ length: count }, (_, index) => `a${index}: name`).join(' ')} } }`;
}

function LARGE(): string {
  return '{ articles(first: 100) { nodes { quotes(first: 100) { nodes { speaker { quotes(first: 100) { nodes { id } } } } } } } }';
}

describe('a bad request', () => {
  it.each(BAD)('%s is answered with a code and what to do', async (...[, path, request, status, code, words]) => {
    const response = await server.fetch(path, request);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect({ status: response.status, code: errors[0]?.extensions.code }).toEqual({ status, code });
    expect(errors[0]?.message).toContain(words);
  });

  it.each(BAD)('%s learns nothing about the machine', async (_, path, request) => {
    const response = await server.fetch(path, request);
    expect(response.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/);
    expect(await response.text()).not.toMatch(/node_modules|\.ts\b|at \w+ \(|stack|SQLITE|\/tmp\//i);
  });

  it('is no fault of ours', () => {
    expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

it('a document that is refused is answered with status 400 to clients that know application/graphql-response+json', async () => {
  const headers = { ...JSON_TYPE, Accept: 'application/graphql-response+json' };
  const response = await server.fetch('/graphql', post('{"query": "{ corpsu { name } }"}', headers));
  expect(response.status).toBe(400);
});
