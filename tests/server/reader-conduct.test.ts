import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { networkInterfaces } from 'node:os';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { raw } from '../../src/store/sql/sql.ts';
import { buildMarked, person } from '../support/builders.ts';
import { testDatabases } from '../support/databases.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { writeMarked } from '../support/write.ts';
import { builtPages } from '../web/built-pages.ts';
import { serveForTest, writeFire, type TestServer, type TestServerOptions } from './test-server.ts';

const [sqlite, postgres] = testDatabases();
const HTML = 'text/html; charset=utf-8';
const PAGES = ['/', '/article/harbour-fire', '/speaker/leila-omar', '/search?words=fire', '/compare'];
let webFolder: string;

beforeAll(async () => {
  webFolder = await builtPages();
});

/** A server with the pages, over three quotes of an invented fire. */
async function serveFire(options: TestServerOptions = {}, url?: string): Promise<TestServer> {
  const server = await serveForTest(url ?? (await sqlite!.url()), { webFolder, ...options });
  await writeFire(server.store);
  return server;
}

const ask = (server: TestServer, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  server.fetch(path, { headers: { Accept: 'text/html', ...headers } });

async function expectPage(response: Response, status: number, words: string): Promise<void> {
  expect([response.status, response.headers.get('content-type')]).toEqual([status, HTML]);
  expect(response.headers.get('content-security-policy')).toContain("style-src 'self';");
  expect(await response.text()).toContain(words);
}

describe('pages that have not been built', () => {
  it('say what to do, each of them', async () => {
    const server = await serveFire({ webFolder: '/nowhere' });
    for (const path of PAGES) await expectPage(await ask(server, path), 503, '<code>npm run build:web</code>');
  });

  it('leave the API as it is, and addresses that are none', async () => {
    const server = await serveFire({ webFolder: '/nowhere' });
    expect(await (await server.post('{ corpus { quoteCount } }')).json()).toEqual({
      data: { corpus: { quoteCount: 3 } },
    });
    expect((await ask(server, '/nowhere')).headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('in part keep the server from starting', async () => {
    const broken = temporaryFolder({ '.vite/manifest.json': {} });
    await expect(serveForTest(await sqlite!.url(), { webFolder: broken })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('Run npm run build:web.') as string,
    });
  });
});

describe.skipIf(!hasIpv6())('a server at addresses of IPv6', () => {
  it.each([
    ['::1', '[::1]'],
    ['::', '[::1]'],
    ['::', '127.0.0.1'],
  ])('that listens at %s draws pages for visitors of %s', async (host, visited) => {
    const server = await serveFire({ settings: { HOST: host } });
    const { port } = new URL(server.url);
    for (const path of PAGES) expect((await fetch(`http://${visited}:${port}${path}`)).status).toBe(200);
  });
});

describe('a page that cannot be drawn', () => {
  it('says so when the database takes too long, and the next one comes', async () => {
    const settings = { WHOSAID_READ_CONNECTIONS: '1', WHOSAID_TIME_LIMIT_MS: '300', WHOSAID_ANSWER_CACHE: '0' };
    const server = await serveFire({ settings });
    await server.store.read(async (session) => {
      await session.all(raw('SELECT 1'));
      await expectPage(await ask(server, '/article/harbour-fire'), 503, 'This takes too long');
      await expectPage(await ask(server, '/search?words=fire&save=result.csv'), 503, 'This takes too long');
    });
    // On a busy machine a page may take longer than the limit as well.
    await expect.poll(async () => (await ask(server, '/article/harbour-fire')).status).toBe(200);
  });

  it.skipIf(postgres!.skip)('says so when the database is away', async () => {
    const url = await postgres!.url();
    const server = await serveFire({}, url);
    await drop(url);
    for (const path of [...PAGES, '/search?words=fire&save=result.csv'])
      await expectPage(await ask(server, path), 503, 'The corpus cannot be reached');
  });

  it.each([
    ['WHOSAID_MAX_OBJECTS', '3', 'at most 3'],
    ['WHOSAID_MAX_TOKENS', '50', '50 tokens'],
  ])('obeys %s like any other client', async (limit, value, words) => {
    const server = await serveFire({ settings: { [limit]: value } });
    for (const path of PAGES) await expectPage(await ask(server, path), 400, words);
  });

  it('says why when its address asks for what makes no sense', async () => {
    const server = await serveFire();
    for (const path of ['/search?words=%5B%5B', '/search?words=%5B%5B&save=result.csv'])
      expect([path, (await ask(server, path)).status]).toEqual([path, 400]);
    const anew = await ask(server, '/speaker/leila-omar?after=x');
    expect([anew.status, await anew.text()]).toEqual([200, expect.stringContaining('it begins anew')]);
    expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('the log and the metrics', () => {
  it('tie a page to what it asks the API by the id of the request', async () => {
    const server = await serveFire();
    const { headers } = await ask(server, '/article/harbour-fire/quote/gold.1', { 'X-Request-Id': 'visit-1' });
    expect(headers.get('x-request-id')).toBe('visit-1');
    const lines = (): unknown => server.log.filter(({ requestId }) => requestId === 'visit-1');
    await expect.poll(lines).toMatchObject([
      { msg: 'page operation', operation: 'ArticlePage', status: 200 },
      { method: 'GET', path: '/article/harbour-fire/quote/gold.1', status: 200 },
    ]);
  });

  it('count pages under few labels, however many there are', async () => {
    const server = await serveFire();
    for (const path of [...PAGES, '/article/harbour-fire/paragraph/1', '/article/nowhere', '/nowhere'])
      await (await ask(server, path)).text();
    const counts = async (): Promise<Record<string, number>> => {
      const requests = (await server.measure()).find(({ name }) => name === 'whosaid_requests_total');
      return Object.fromEntries(
        (requests?.values ?? []).map(({ labels, value }) => [
          `${String(labels['path'])} ${String(labels['status'])}`,
          value,
        ]),
      );
    };
    await expect.poll(counts).toEqual({
      '/ 200': 1,
      '/article 200': 2,
      '/article 404': 1,
      '/speaker 200': 1,
      '/search 200': 1,
      '/compare 200': 1,
      'other 404': 1,
    });
  });
});

describe('a download', () => {
  const LINES = 2000;
  /** As many as the API gives at once. */
  const PAGE = 100;
  const SAVE = '/search?words=fire&save=result.ndjson';

  const questionsOf = ({ log }: TestServer, id: string): number =>
    log.filter(({ requestId, operation }) => requestId === id && operation === 'LineList').length;

  it('gives all lines, a page of them at a time', async () => {
    const server = await serveFire();
    await writeFires(server, LINES);
    const whole = await (await ask(server, SAVE, { 'X-Request-Id': 'whole' })).text();
    expect(whole.trimEnd().split('\n')).toHaveLength(LINES + 1);
    await expect.poll(() => questionsOf(server, 'whole')).toBe(Math.ceil((LINES + 1) / PAGE));
  });

  it('ends with the client: nothing is asked any more for one that has gone', async () => {
    const server = await serveFire();
    await writeFires(server, LINES);
    const response = await begin(server, SAVE, 'gone');
    response.destroy();
    const line = (): unknown => server.log.find(({ path, requestId }) => path === '/search' && requestId === 'gone');
    await expect.poll(line).toMatchObject({ isAborted: true });
    const asked = questionsOf(server, 'gone');
    // As long as it takes another client to read all lines, only the question that is under way may still end.
    await (await ask(server, SAVE)).text();
    expect(questionsOf(server, 'gone')).toBeLessThanOrEqual(asked + 1);
    expect(questionsOf(server, 'gone')).toBeLessThan(LINES / PAGE);
    expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.skipIf(postgres!.skip)('that cannot go on breaks off, so that nobody takes a part for the whole', async () => {
    const url = await postgres!.url();
    const server = await serveFire({}, url);
    await writeFires(server, LINES);
    const response = await begin(server, SAVE, 'broken');
    await drop(url);
    await expect(text(response)).rejects.toThrow('aborted');
    await expect.poll(() => server.log).toContainEqual(expect.objectContaining({ msg: 'internal error' }));
  });

  async function begin({ url }: TestServer, path: string, id: string): Promise<IncomingMessage> {
    const request = get(url + path, { headers: { 'X-Request-Id': id }, agent: false });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    await once(response, 'readable');
    return response;
  }
});

/** Articles of fifty quotes with the word `fire`, so many lines in all. */
async function writeFires({ store }: TestServer, lines: number): Promise<void> {
  const numbers = Array.from({ length: 50 }, (_, index) => index + 1);
  const marked = numbers.map((n) => `⟦content#${n}:“fire ${n},”⟧ ⟦source#${n}:Leila⟧ ⟦cue#${n}:said⟧.`).join('\n\n');
  for (let written = 0; written < lines; written += numbers.length) {
    const article = { id: `fires-${written}` };
    await writeMarked(store, buildMarked(marked, { article, speakers: { 1: person('Leila Omar') } }));
  }
}

function hasIpv6(): boolean {
  return Object.values(networkInterfaces()).some((places) => places?.some(({ address }) => address === '::1'));
}

async function drop(url: string): Promise<void> {
  const cluster = new URL(url);
  const name = cluster.pathname.slice(1);
  cluster.pathname = 'postgres';
  const client = new Client({ connectionString: cluster.toString() });
  await client.connect();
  await client.query(`DROP DATABASE "${name}" WITH (FORCE)`).finally(() => client.end());
}
