import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../support/databases.ts';
import { openServer, serveForTest, writeFire, type TestServer } from '../test-server.ts';

const [sqlite] = testDatabases();
const TEXT =
  'query First($first: Int!) { quotes(first: $first) { nodes { text } } }\nquery Second { corpus { quoteCount } }\n';
const HASH = createHash('sha256').update(TEXT).digest('hex');
const folder = mkdtempSync(join(tmpdir(), 'whosaid-documents-'));

let server: TestServer;
beforeAll(async () => {
  writeFileSync(join(folder, 'two.graphql'), TEXT);
  writeFileSync(join(folder, 'notes.txt'), 'no document');
  server = await openServer(await sqlite!.url(), {
    settings: { WHOSAID_DOCUMENTS: folder, WHOSAID_CACHE_MAX_AGE: '60' },
  });
  await writeFire(server.store);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const address = (params: Record<string, string>): string => `/graphql?${new URLSearchParams(params).toString()}`;
const first = { document: HASH, operationName: 'First', variables: '{"first":1}' };
const persisted = (sha256Hash: string): string => JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

describe('a stored document', () => {
  it('is listed with its hash', async () => {
    expect(await (await server.fetch('/graphql/documents')).json()).toEqual({
      documents: [{ name: 'two', sha256: HASH, text: TEXT }],
    });
  });

  it('is answered by GET without any header, for caches on the way to keep', async () => {
    const response = await server.fetch(address(first));
    expect(await response.json()).toMatchObject({ data: { quotes: { nodes: [{}] } } });
    expect(response.headers.get('cache-control')).toBe('public, max-age=60, must-revalidate');
    expect(response.headers.get('etag')).toMatch(/^W\//);
  });

  it('is not sent again to a cache that has it', async () => {
    for (const method of ['GET', 'HEAD']) {
      const { headers } = await server.fetch(address(first), { method });
      const again = await server.fetch(address(first), {
        method,
        headers: { 'If-None-Match': headers.get('etag') ?? '' },
      });
      expect(again.status).toBe(304);
    }
  });

  it('has the same answer and tag as its text by POST', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ query: TEXT, operationName: 'First', variables: { first: 1 } });
    const [get, post] = [
      await server.fetch(address(first)),
      await server.fetch('/graphql', { method: 'POST', headers, body }),
    ];
    expect(post.headers.get('etag')).toBe(get.headers.get('etag'));
    expect(await post.text()).toBe(await get.text());
    expect(post.headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    ['by GET', (hash: string) => server.fetch(address({ operationName: 'Second', extensions: persisted(hash) }))],
    [
      'by POST',
      (hash: string) =>
        server.fetch('/graphql', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: `{"operationName": "Second", "extensions": ${persisted(hash)}}`,
        }),
    ],
  ])('is found by the protocol of persisted queries %s, and others are said to be unknown', async (_, ask) => {
    expect(await (await ask(HASH)).json()).toEqual({ data: { corpus: { quoteCount: 3 } } });
    const unknown = await ask('0'.repeat(64));
    expect(unknown.status).toBe(200);
    const { errors } = (await unknown.json()) as Answer;
    expect(errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('cannot be stored by a client, but its text is answered beside its hash', async () => {
    const query = '{ corpus { quoteCount } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const post = (body: object): Promise<Response> =>
      server.fetch('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    expect(await (await post({ query, extensions })).json()).toEqual({ data: { corpus: { quoteCount: 3 } } });
    expect(((await (await post({ extensions })).json()) as Answer).errors).toHaveLength(1);
  });

  it.each([
    ['that is unknown', { document: 'ff' }, 404, 'PERSISTED_QUERY_NOT_FOUND', '/graphql/documents'],
    ['beside a query', { document: HASH, query: '{ x }' }, 400, 'BAD_REQUEST', 'without "query"'],
    [
      'with a hash of another text',
      { query: '{ x }', extensions: persisted(HASH) },
      400,
      'BAD_REQUEST',
      'not the hash of "query"',
    ],
    ['with variables that are no JSON', { ...first, variables: '{' }, 400, 'BAD_REQUEST', 'variables'],
  ])('%s is refused with what to do', async (...[, params, status, code, words]) => {
    const response = await server.fetch(address(params));
    const { errors } = (await response.json()) as Answer;
    expect({ status: response.status, code: errors?.[0]?.extensions.code }).toEqual({ status, code });
    expect(errors?.[0]?.message).toContain(words);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('with missing variables is answered with what is missing', async () => {
    const { errors } = (await (await server.fetch(address({ ...first, variables: '{}' }))).json()) as Answer;
    expect(errors?.[0]?.message).toContain('$first');
  });
});

it('without a folder, the examples are stored', async () => {
  const plain = await serveForTest(await sqlite!.url());
  const { documents } = (await (await plain.fetch('/graphql/documents')).json()) as { documents: { name: string }[] };
  expect(documents[0]?.name).toBe('01-who-said-what');
});

it('a folder that is not there ends the start', async () => {
  const settings = { WHOSAID_DOCUMENTS: join(folder, 'nowhere') };
  await expect(serveForTest(await sqlite!.url(), { settings })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
});
