import { get, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../support/databases.ts';
import { builtPages } from '../web/built-pages.ts';
import { openServer, type TestServer } from './test-server.ts';

const [sqlite] = testDatabases();
const BROWSER = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const ARTICLE = '/article/jalalabad-prison-attack';
const SPEAKER = '/speaker/suhail-shaheen';
const PAGES = ['/', ARTICLE, `${ARTICLE}/paragraph/2`, SPEAKER, '/search?words=prison', '/compare'];
const HTML = 'text/html; charset=utf-8';

let server: TestServer;

beforeAll(async () => {
  server = await openServer(await sqlite!.sample(), { webFolder: await builtPages() });
});

afterAll(() => server.close());

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  server.fetch(path, { method, headers: { ...BROWSER, ...headers } });

/** What comes over the wire, not decompressed. */
async function askForBytes(path: string, encoding: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  const headers = { ...BROWSER, 'Accept-Encoding': encoding };
  return new Promise((resolve, reject) => {
    get(server.url + path, { headers, agent: false }, (response) => {
      buffer(response).then((body) => resolve({ headers: response.headers, body }), reject);
    }).on('error', reject);
  });
}

describe('a page', () => {
  it.each(PAGES)('%s comes under a policy that lets in what the server has, and nothing inline', async (path) => {
    const { status, headers } = await ask(path);
    expect({ status, ...Object.fromEntries(headers) }).toMatchObject({
      status: 200,
      'content-type': HTML,
      'content-security-policy': [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-cache',
      vary: 'Accept, Accept-Encoding',
    });
    expect(headers.has('access-control-allow-origin')).toBe(false);
  });

  it.each(PAGES)('%s has nothing inline that its policy would stop, and loads nothing from elsewhere', async (path) => {
    const page = await (await ask(path)).text();
    expect(page).not.toMatch(/<style|\sstyle=|<script(?! type="module" src="\/assets\/)|\son\w+=|javascript:/i);
    expect(page).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)="(?!\/)/i);
  });

  it('that has not changed is not sent again', async () => {
    const tag = String((await ask(ARTICLE)).headers.get('etag'));
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const named of [tag, tag.slice(2), `"other", ${tag}`]) {
      const { status, headers } = await ask(ARTICLE, { 'If-None-Match': named });
      expect([status, headers.get('etag')]).toEqual([304, tag]);
    }
    expect((await ask(ARTICLE, { 'If-None-Match': '"other"' })).status).toBe(200);
    expect((await ask(SPEAKER, { 'If-None-Match': tag })).status).toBe(200);
  });

  it.each([...PAGES, '/nowhere', `${SPEAKER}?save=timeline.svg`, '/search?words=prison&save=result.csv'])(
    '%s has the same headers when only they are asked for',
    async (path) => {
      const [whole, head] = [await ask(path), await ask(path, {}, 'HEAD')];
      expect(await head.text()).toBe('');
      for (const name of ['content-type', 'etag', 'content-disposition', 'content-security-policy', 'cache-control'])
        expect(head.headers.get(name)).toBe(whole.headers.get(name));
      expect(head.status).toBe(whole.status);
      await whole.text();
    },
  );

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('comes compressed by %s, as does a download, to browsers that can read it', async (encoding, decompress) => {
    for (const path of [ARTICLE, '/search?words=prison&save=result.csv']) {
      const plain = await askForBytes(path, 'identity');
      const { headers, body } = await askForBytes(path, encoding);
      expect([headers['content-encoding'], plain.headers['content-encoding']]).toEqual([encoding, undefined]);
      expect(body.length).toBeLessThan(plain.body.length);
      expect(decompress(body).equals(plain.body)).toBe(true);
    }
  });

  it.each([
    ['timeline.svg', 'image/svg+xml; charset=utf-8', /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg /],
    ['timeline.csv', 'text/csv; charset=utf-8', /^"Period","Quotes"\r\n/],
    ['keywords.csv', 'text/csv; charset=utf-8', /^"Word","Log-likelihood"\r\n/],
  ])('gives its figure %s as a file', async (name, type, text) => {
    const response = await ask(`${SPEAKER}?save=${name}`);
    expect([response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([
      type,
      `attachment; filename=${name}`,
    ]);
    expect(await response.text()).toMatch(text);
  });

  it('gives the result of a search as a file', async () => {
    for (const [form, type] of [
      ['csv', 'text/csv; charset=utf-8'],
      ['ndjson', 'application/x-ndjson; charset=utf-8'],
    ]) {
      const { headers } = await ask(`/search?words=prison&save=result.${form}`);
      expect(headers.get('content-type')).toBe(type);
      expect(headers.get('content-disposition')).toBe(`attachment; filename=whosaid-search.${form}`);
    }
  });
});

describe('an address where nothing is', () => {
  const NOWHERE = ['/nowhere', '/search/more', '/graphql/nowhere', '/%E0%A4%A', '/wp-login.php?a=%E0%A4%A'];

  it.each([
    ...NOWHERE,
    '/article/nowhere',
    '/article/%E0%A4%A',
    '/article/a%zz/quote/gold.1',
    `${ARTICLE}/quote/gold.9999`,
    '/speaker/nobody',
    '/speaker/%C3%28',
    `${SPEAKER}?save=nothing.svg`,
  ])('%s is a page that leads on', async (path) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('content-type'), response.headers.get('etag')]).toEqual([
      404,
      HTML,
      null,
    ]);
    expect(response.headers.get('content-security-policy')).toContain("style-src 'self';");
    expect(await response.text()).toContain('<a href="/">To the corpus</a>');
  });

  it.each(NOWHERE)('%s is told to programs in JSON', async (path) => {
    for (const accept of ['*/*', 'application/json']) {
      const response = await ask(path, { Accept: accept });
      expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });

  it.each(['/', ARTICLE, SPEAKER, '/search', '/compare'])('%s takes no post, and says what it takes', async (path) => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const response = await ask(path, {}, method);
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }] });
    }
  });
});

describe('the address of the query page that people guess', () => {
  it.each([
    ['/graphiql', '/graphql'],
    ['/graphiql?query=%7Ba%7D&variables=%7B%22a%22%3A%22%2Fgraphiql%22%7D', undefined],
    ['/GraphiQL?query=%7Ba%7D', '/graphql?query=%7Ba%7D'],
    ['/graphiql/', '/graphql/'],
  ])('%s leads there with all that is asked', async (path, location = path.replace('/graphiql?', '/graphql?')) => {
    const { status, headers } = await ask(path);
    expect([status, headers.get('location')]).toEqual([302, location]);
  });
});

it('programs that follow links are told to leave alone what is counted anew for each address', async () => {
  const response = await ask('/robots.txt');
  const text = await response.text();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(text).toContain('Disallow: /search\n');
  expect(text).not.toContain('Disallow: /article');
});

it('one result more than may be saved at once is a page that asks to come again', async () => {
  // Two connections read, one of which is left for questions: one result at a time.
  const url = await sqlite!.sample();
  const small = await openServer(url, {
    webFolder: await builtPages(),
    settings: { WHOSAID_READ_CONNECTIONS: '2' },
  });
  const save = (): Promise<Response> => small.fetch('/search?words=the&save=result.csv', { headers: BROWSER });
  const answers = await Promise.all([save(), save(), save(), save()]);
  await Promise.all(answers.map((answer) => answer.text()));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 503, 503, 503]);
  expect((await save()).status).toBe(200);
  await small.close();
});
