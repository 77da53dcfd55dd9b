import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMarked } from '../../support/builders.ts';
import { testDatabases } from '../../support/databases.ts';
import { writeMarked } from '../../support/write.ts';
import { openServer, serveForTest, writeFire, type TestServer } from '../test-server.ts';

const QUERY = 'query Count($first: Int = 2) { quotes(first: $first) { totalCount nodes { text } } }';

/** Samples of /metrics that count where answers came from. */
async function sources(server: TestServer): Promise<Record<string, number>> {
  const text = await (await server.fetch('/metrics')).text();
  const samples = text.matchAll(/^whosaid_answers_total\{source="(\w+)",worker="0"\} (\d+)/gm);
  return Object.fromEntries(Array.from(samples, ([, source, count]) => [source, Number(count)]));
}

/** Any longer and the server has to notice what was written. */
const notice = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`answers that are kept, on ${database.name}`, () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await openServer(await database.url());
      await writeFire(server.store);
    });
    afterAll(() => server.close());

    it('are the same to the byte as the first time, and bear the same tag', async () => {
      const [first, second] = [await server.post(QUERY), await server.post(QUERY)];
      expect(second.headers.get('etag')).toMatch(/^W\/"[\w-]{22}"$/);
      expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
      expect(await second.text()).toBe(await first.text());
      expect(await sources(server)).toEqual({ made: 1, hit: 1 });
    });

    it('are found by what the schema makes of the variables, not by how they are written', async () => {
      const before = await sources(server);
      const tags = await Promise.all(
        [{ first: 2 }, { first: 2, unknown: [1] }, {}].map(async (variables) =>
          (await server.post(QUERY, variables)).headers.get('etag'),
        ),
      );
      expect(new Set(tags).size).toBe(1);
      expect((await sources(server))['made']).toBe(before['made']);
      expect((await server.post(QUERY, { first: 1 })).headers.get('etag')).not.toBe(tags[0]);
    });

    it('have the headers of those that are not', async () => {
      const header = ({ headers }: Response): string[][] =>
        [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
      const query = '{ quotes { nodes { id } } }';
      const made = await server.post(query);
      expect(header(await server.post(query))).toEqual(header(made));
    });

    it('are forgotten when the corpus changes', async () => {
      const count = async (): Promise<unknown> =>
        ((await (await server.post(QUERY)).json()) as { data: { quotes: unknown } }).data.quotes;
      expect(await count()).toMatchObject({ totalCount: 3 });
      await writeMarked(
        server.store,
        buildMarked('⟦content#1:“Rain,”⟧ ⟦source#1:she⟧ ⟦cue#1:said⟧.', { article: { id: 'rain' } }),
      );
      await notice();
      expect(await count()).toMatchObject({ totalCount: 4 });
    });
  });
}

const [sqlite] = testDatabases();

describe('an answer', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openServer(await sqlite!.url());
    await writeFire(server.store);
  });
  afterAll(() => server.close());

  const ask = (headers: Record<string, string>, query = QUERY): Promise<Response> =>
    server.fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });

  it('is not sent to a client that has it, in either media type, and whether it is kept or not', async () => {
    const tag = (await ask({})).headers.get('etag') ?? '';
    const other = await serveForTest(server.store.address.location, { settings: { WHOSAID_ANSWER_CACHE: '0' } });
    for (const { url } of [server, other]) {
      const headers = {
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json',
        'If-None-Match': `"x", ${tag}`,
      };
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: QUERY }),
      });
      expect({ status: response.status, tag: response.headers.get('etag'), body: await response.text() }).toEqual({
        status: 304,
        tag,
        body: '',
      });
      expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding');
    }
  });

  it.each([
    ['of another question', '{ corpus { name } }'],
    ['with errors', '{ quotes(after: "x") { totalCount } }'],
    ['to a document that is refused', '{ corpsu }'],
  ])('%s is sent to it', async (_, query) => {
    const tag = (await ask({})).headers.get('etag') ?? '';
    expect((await ask({ 'If-None-Match': tag }, query)).status).toBe(200);
  });

  it('with errors has no tag, is not kept, and caches on the way are not to keep it', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { headers } = await ask({}, '{ quotes(after: "x") { totalCount } }');
      expect({ tag: headers.get('etag'), cacheControl: headers.get('cache-control') }).toEqual({
        tag: null,
        cacheControl: 'no-store',
      });
    }
  });

  it('is made once for clients that ask at the same time', async () => {
    const query = '{ quotes(first: 3) { nodes { text speaker { name } } } }';
    await notice();
    await (await ask({}, '{ corpus { name } }')).text();
    const before = await sources(server);
    const texts = await Promise.all(Array.from({ length: 5 }, async () => (await ask({}, query)).text()));
    expect(new Set(texts).size).toBe(1);
    const after = await sources(server);
    expect((after['made'] ?? 0) - (before['made'] ?? 0)).toBe(1);
  });

  it('is asked of the database each time when nothing is to be kept', async () => {
    const other = await serveForTest(server.store.address.location, { settings: { WHOSAID_ANSWER_CACHE: '0' } });
    for (let time = 0; time < 3; time += 1) await (await other.post(QUERY)).text();
    expect(await sources(other)).toEqual({ made: 3 });
  });

  it('that is larger than an eighth of the memory is not kept', async () => {
    const other = await serveForTest(server.store.address.location, { settings: { WHOSAID_ANSWER_CACHE: '8 KiB' } });
    const large = `{ ${Array.from({ length: 20 }, (_, at) => `a${at}: quotes { nodes { id text } }`).join(' ')} }`;
    for (let time = 0; time < 2; time += 1) await (await other.post(large)).text();
    expect(await sources(other)).toEqual({ made: 2 });
  });

  it('is refused to a page of another site, kept or not', async () => {
    const request = {
      method: 'POST',
      body: JSON.stringify({ query: QUERY }),
      headers: { 'Content-Type': 'text/plain' },
    };
    await ask({});
    expect((await server.fetch('/graphql', request)).status).toBe(400);
    expect((await server.fetch(`/graphql?query=${encodeURIComponent(QUERY)}`)).status).toBe(400);
  });
});
