import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../support/databases.ts';
import { openServer, writeFire, type TestServer } from './test-server.ts';

const [sqlite] = testDatabases();
let server: TestServer;

beforeAll(async () => {
  // So many tokens that the parser meets the end of the stack before it meets that limit.
  server = await openServer(await sqlite!.url(), { settings: { WHOSAID_MAX_TOKENS: '100000' } });
  await writeFire(server.store);
});

afterAll(() => server.close());

const QUOTES = 'query ($filter: QuoteFilter) { quotes(filter: $filter) { totalCount } }';

function nested(depth: number): string {
  return `${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}`;
}

async function errorOf(response: Promise<Response>): Promise<{ readonly message: string; readonly code: string }> {
  const { errors } = (await (await response).json()) as { errors: { message: string; extensions: { code: string } }[] };
  return { message: errors[0]!.message, code: errors[0]!.extensions.code };
}

const post = (path: string, body: string): Promise<Response> =>
  server.fetch(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });

describe('what nests too deep, or has too many parts, is refused before it is read', () => {
  it.each([
    ['a list value', `{ quotes(filter: ${'['.repeat(50_000)}${']'.repeat(50_000)}) { totalCount } }`],
    ['fields', `{ ${'a { '.repeat(20_000)} b ${' }'.repeat(20_000)} }`],
  ])('%s in a document', async (_what, query) => {
    expect(await errorOf(server.post(query))).toEqual({
      code: 'GRAPHQL_PARSE_FAILED',
      message: expect.stringContaining('too deep to be read') as string,
    });
  });

  it('the document of a question that is explained', async () => {
    const query = `{ quotes(filter: ${'['.repeat(30_000)}`;
    const asked = server.post('query ($query: String!) { explain(query: $query) { rows } }', { query });
    expect((await errorOf(asked)).message).toContain('too deep to be read');
  });

  it('variables', async () => {
    const body = `{"query": ${JSON.stringify(QUOTES)}, "variables": {"filter": ${nested(15_000)}}}`;
    expect((await errorOf(post('/graphql', body))).message).toContain('more than 30 levels deep');
  });

  it('a filter of 10,000 conditions', async () => {
    const filter = { or: Array.from({ length: 10_000 }, () => ({})) };
    expect((await errorOf(server.post(QUOTES, { filter }))).message).toContain('hold 10,001 objects or more');
  });

  it('the filter of an export', async () => {
    const path = `/export/quotes.ndjson?filter=${encodeURIComponent(nested(400))}`;
    const { code, message } = await errorOf(server.fetch(path));
    expect([code, message]).toEqual(['BAD_ARGUMENT', expect.stringContaining('more than 30 levels deep')]);
  });

  it('a question that is to be cited', async () => {
    const response = post('/cite', `{"query": "{ corpus { name } }", "variables": {"a": ${nested(15_000)}}}`);
    expect((await response).status).toBe(400);
    expect((await errorOf(response)).code).toBe('BAD_REQUEST');
  });

  it('and none of it is a fault of the program', () => {
    expect(server.log.filter(({ msg }) => msg === 'internal error')).toEqual([]);
  });
});
