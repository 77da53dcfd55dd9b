import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESSES } from '../../src/server/addresses.ts';
import { testDatabases } from '../support/databases.ts';
import { openServer, serveForTest, writeFire, type TestServer } from './test-server.ts';

const [sqlite] = testDatabases();
let server: TestServer;

beforeAll(async () => {
  server = await openServer(await sqlite!.url());
  await writeFire(server.store);
});

afterAll(() => server.close());

it('an address that is none tells of those that are, and each of them answers', async () => {
  const { errors } = (await (await server.fetch('/nowhere')).json()) as {
    errors: { extensions: { addresses: string[] } }[];
  };
  expect(errors[0]?.extensions.addresses).toEqual([...ADDRESSES]);
  for (const address of ADDRESSES) expect((await server.fetch(address)).status).not.toBe(404);
});

it.each(['/graphql?query={corpus{name}}', '/export/quotes.csv', '/healthz', '/nowhere'])(
  '%s answers with headers that keep browsers from doing anything with it',
  async (path) => {
    const { headers } = await server.fetch(path, { headers: { 'Apollo-Require-Preflight': 'yes' } });
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers.has('x-powered-by')).toBe(false);
    expect(headers.has('access-control-allow-origin')).toBe(false);
  },
);

describe('web pages elsewhere', () => {
  const ask = async (origin: string, method = 'GET'): Promise<Record<string, string>> => {
    const settings = { WHOSAID_CORS_ORIGIN: 'https://news.example' };
    const open = await serveForTest(await sqlite!.url(), { settings });
    const headers = { Origin: origin, 'Access-Control-Request-Method': 'POST' };
    return Object.fromEntries((await open.fetch('/graphql', { method, headers })).headers);
  };

  it('may read the answers when their origin is on the list', async () => {
    expect(await ask('https://news.example')).toMatchObject({
      'access-control-allow-origin': 'https://news.example',
      'cross-origin-resource-policy': 'cross-origin',
      vary: 'Origin, Accept, Accept-Encoding',
    });
    expect(await ask('https://news.example', 'OPTIONS')).toMatchObject({
      'access-control-allow-headers':
        'Content-Type, If-None-Match, Apollo-Require-Preflight, X-Request-Id, X-Whosaid-At-Least',
    });
  });

  it('are told nothing when it is not', async () => {
    const headers = await ask('https://news.example.evil');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['vary']).toBe('Origin, Accept, Accept-Encoding');
  });
});

describe('the log', () => {
  const lineOf = async (requestId: string): Promise<unknown> => {
    const find = (): unknown => server.log.find((line) => line['requestId'] === requestId);
    await expect.poll(find).toBeDefined();
    return find();
  };

  it('has one line a request, with the name of the operation and without the query', async () => {
    const query = 'query WhoSaid { quotes(filter: { text: "harbour" }) { totalCount } }';
    const { headers } = await server.post(query);
    expect(await lineOf(headers.get('x-request-id') ?? '')).toEqual({
      level: 'info',
      time: expect.any(String) as string,
      program: 'whosaid',
      requestId: headers.get('x-request-id'),
      method: 'POST',
      path: '/graphql',
      status: 200,
      operation: 'WhoSaid',
      ms: expect.any(Number) as number,
      msg: 'request',
    });
  });

  it.each([
    ['takes the id of the client', 'trace-1.2_3', /^trace-1\.2_3$/],
    ['replaces an id that is none', 'x"} {', /^[0-9a-f-]{36}$/],
  ])('%s', async (_, given, logged) => {
    const { headers } = await server.fetch('/healthz', { headers: { 'X-Request-Id': given } });
    expect(headers.get('x-request-id')).toMatch(logged);
    expect(await lineOf(headers.get('x-request-id') ?? '')).toMatchObject({ path: '/healthz', level: 'debug' });
  });

  it('has no filter and no query of an address', async () => {
    const { headers } = await server.fetch('/export/quotes.csv?filter={"speakerName":"Omar"}');
    expect(JSON.stringify(await lineOf(headers.get('x-request-id') ?? ''))).not.toContain('Omar');
  });
});
