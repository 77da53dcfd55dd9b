import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStoredDocuments } from '../../../src/server/graphql-http/stored-documents.ts';
import { testDatabases } from '../../support/databases.ts';
import { openServer, type TestServer } from '../test-server.ts';

const [sqlite] = testDatabases();
const ASKED = '/graphql?query=%7Bcorpus%7Bname%7D%7D';
const PREFLIGHT = { 'Apollo-Require-Preflight': 'test' };
const JSON_BODY = { 'Content-Type': 'application/json' };

describe('the handler of /graphql', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openServer(await sqlite!.sample());
  });
  afterAll(() => server.close());

  /** The answer to a request whose target is sent as it stands. */
  function ask(path: string, headers: Record<string, string> = {}): Promise<{ type: string; body: string }> {
    const { hostname, port } = new URL(server.url);
    return new Promise((resolve, reject) => {
      const asked = request({ hostname, port, path, headers }, (response) => {
        text(response).then(
          (body) => resolve({ type: response.headers['content-type'] ?? '', body }),
          (error: unknown) => reject(error instanceof Error ? error : new Error(String(error))),
        );
      });
      asked.on('error', reject).end();
    });
  }

  it('does not take a body for the request whose answer is kept under its words', async () => {
    await (await server.fetch(ASKED, { headers: PREFLIGHT })).text();
    const body = `GET preflighted ${ASKED}`;
    const response = await server.fetch('/graphql', { method: 'POST', headers: JSON_BODY, body });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BODY_NOT_JSON' } }] },
    ]);
  });

  it.each([ASKED, ASKED.replace('/graphql', '/GraphQL/'), `http://elsewhere.example${ASKED}`])(
    'answers a program at %s',
    async (path) => {
      const { type, body } = await ask(path, { ...PREFLIGHT, Accept: 'application/json' });
      expect([type, JSON.parse(body)]).toMatchObject([
        'application/json; charset=utf-8',
        { data: { corpus: { name: 'Whosaid sample corpus' } } },
      ]);
    },
  );

  it('says how to cite an answer to a stored document, and not an error or an answer of its own state', async () => {
    const documents = [...readStoredDocuments('').values()];
    const { sha256 } = documents.find(({ name }) => name.includes('page-through'))!;
    const link = async (query: string, headers = {}): Promise<string | null> =>
      (await server.fetch(`/graphql?document=${sha256}${query}`, { headers })).headers.get('link');
    for (const time of ['first', 'second'])
      expect([time, await link('')]).toEqual([time, expect.stringContaining('rel="cite-as"')]);
    expect(await link('&variables=%7B%22after%22%3A%22bad%22%7D')).toBeNull();
    expect(await link('', { 'X-Whosaid-At-Least': '0/1' })).toBeNull();
  });

  it('lets each of several clients have the answer when the one that was executing for them leaves', async () => {
    const body = JSON.stringify({ query: '{ quotes(first: 100) { nodes { id text context(sentences: 1) } } }' });
    const leaving = new AbortController();
    const first = server
      .fetch('/graphql', { method: 'POST', headers: JSON_BODY, body, signal: leaving.signal })
      .catch(() => undefined);
    const others = Array.from({ length: 4 }, () =>
      server.fetch('/graphql', { method: 'POST', headers: JSON_BODY, body }),
    );
    leaving.abort();
    await first;
    for (const response of await Promise.all(others))
      expect(await response.json()).toMatchObject({ data: { quotes: { nodes: expect.any(Array) as unknown } } });
  });
});
