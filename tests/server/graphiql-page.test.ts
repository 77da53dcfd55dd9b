import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabases } from '../support/databases.ts';
import { openServer } from './test-server.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const folder = mkdtempSync(join(tmpdir(), 'whosaid-web-'));
const stops: (() => Promise<void>)[] = [];

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Starts a server with the page of `webFolder`; returns what asks it. */
async function serve(webFolder: string): Promise<(path: string, accept?: string) => Promise<Answer>> {
  const [sqlite] = testDatabases();
  const server = await openServer(await sqlite!.url(), { webFolder });
  stops.push(() => server.close());
  const { port } = new URL(server.url);
  // Not fetch, which would tidy up paths such as /assets/../secret before it sends them.
  return (path, accept = '*/*') =>
    new Promise((resolve, reject) => {
      const headers = { accept, 'apollo-require-preflight': 'test' };
      const options = { host: '127.0.0.1', port, path, headers, agent: false };
      const answer = async (response: IncomingMessage): Promise<Answer> => {
        return { status: response.statusCode, headers: response.headers, body: await text(response) };
      };
      get(options, (response) => resolve(answer(response))).on('error', reject);
    });
}

describe('graphiqlPage', () => {
  let ask: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    mkdirSync(join(folder, 'web/assets'), { recursive: true });
    mkdirSync(join(folder, 'web/graphiql'));
    writeFileSync(join(folder, 'web/graphiql/index.html'), '<title>the page</title>');
    writeFileSync(join(folder, 'web/assets/page-a1b2.js'), 'start()');
    writeFileSync(join(folder, 'secret'), 'classified');
    writeFileSync(join(folder, 'web/assets/.hidden'), 'classified');
    ask = await serve(join(folder, 'web'));
  });

  afterAll(async () => {
    for (const stop of stops) await stop();
    rmSync(folder, { recursive: true });
  });

  test.each(['/graphql', '/graphql?query=%7Ba%7D'])('a browser that opens %s gets the page', async (path) => {
    const { status, headers, body } = await ask(path, BROWSER);
    expect({ status, type: headers['content-type'], body }).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<title>the page</title>',
    });
  });

  test.each([
    '*/*',
    'application/json',
    'application/graphql-response+json, */*;q=0.1',
    'application/json, text/html;q=0.5',
  ])('a program that accepts %s gets the API', async (accept) => {
    const { headers, body } = await ask('/graphql?query=%7B__typename%7D', accept);
    expect(JSON.parse(body)).toEqual({ data: { __typename: 'Query' } });
    expect(headers.vary).toBe('Accept, Accept-Encoding');
  });

  test.each(['/graphql', '/assets/page-a1b2.js'])(
    '%s comes under a policy that lets nothing in from outside',
    async (path) => {
      const { headers } = await ask(path, BROWSER);
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
      expect(headers['content-security-policy']).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
    },
  );

  test('the page is asked for again each time, its scripts are kept for a year', async () => {
    const [page, script] = await Promise.all([ask('/graphql', BROWSER), ask('/assets/page-a1b2.js')]);
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test.each([
    '/assets/../../secret',
    '/assets/..%2f..%2fsecret',
    '/assets/%2e%2e/%2e%2e/secret',
    '/assets/..\\..\\secret',
    '/assets//../../secret',
    '/assets/.hidden',
    '/assets/',
    '/graphiql/index.html',
  ])('nothing but the assets can be reached: %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain('classified');
  });

  test('a page that has not been built says what to run', async () => {
    const askUnbuilt = await serve(join(folder, 'nowhere'));
    const { status, headers, body } = await askUnbuilt('/graphql', BROWSER);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 503, type: 'text/html; charset=utf-8' });
    expect(body).toContain('npm run build:web');
    expect((await askUnbuilt('/graphql')).body).toContain('errors');
  });
});
