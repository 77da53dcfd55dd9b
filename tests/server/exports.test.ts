import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../support/databases.ts';
import { buildMarked } from '../support/builders.ts';
import { writeMarked } from '../support/write.ts';
import { openServer, serveForTest, writeFire, type TestServer } from './test-server.ts';

const QUOTES = 300;

const databases = testDatabases();
const [sqlite] = databases;

for (const database of databases) {
  describe.skipIf(database.skip)(`exports over HTTP from ${database.name}`, () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await openServer(await database.url(), { settings: { WHOSAID_READ_CONNECTIONS: '2' } });
      await writeFire(server.store);
    });
    afterAll(() => server.close());

    it('give all quotes as NDJSON, one a line', async () => {
      const response = await server.fetch('/export/quotes.ndjson');
      const lines = (await response.text()).trimEnd().split('\n');
      expect(lines.map((line) => (JSON.parse(line) as { text: string }).text)).toEqual([
        '“We saw the fire from the harbour wall,”',
        'that nobody was hurt',
        '“No comment,”',
      ]);
    });

    it('give the quotes that a filter of the API selects as CSV, below a line of names', async () => {
      const filter = encodeURIComponent('{"kind": ["DIRECT"], "speakerName": "jamal omar"}');
      const lines = (await (await server.fetch(`/export/quotes.csv?filter=${filter}`)).text()).trimEnd().split('\n');
      expect(lines).toHaveLength(2);
      expect(lines[0]).toMatch(/^\W*id,/);
      expect(lines[1]).toContain('“No comment,”');
    });

    it('give articles as native documents', async () => {
      const text = await (await server.fetch('/export/articles.ndjson')).text();
      expect(text).toContain('"whosaid/article@1"');
      expect(text).toContain('"whosaid/annotation@1"');
    });

    it.each([
      ['quotes.ndjson', 'application/x-ndjson; charset=utf-8'],
      ['quotes.csv', 'text/csv; charset=utf-8; header=present'],
      ['articles.ndjson', 'application/x-ndjson; charset=utf-8'],
      ['articles.csv', 'text/csv; charset=utf-8; header=present'],
    ])('say what %s is, and of which state of the corpus', async (name, type) => {
      const { data } = (await (await server.post('{ corpus { revision } }')).json()) as {
        data: { corpus: { revision: string } };
      };
      for (const method of ['GET', 'HEAD']) {
        const response = await server.fetch(`/export/${name}`, { method });
        const { status, headers } = response;
        await response.text();
        expect(status).toBe(200);
        expect(headers.get('content-type')).toBe(type);
        expect(headers.get('content-disposition')).toBe(`attachment; filename=${name}`);
        expect(headers.get('x-whosaid-revision')).toBe(data.corpus.revision);
      }
    });

    it('of nothing are empty, not errors', async () => {
      const response = await server.fetch('/export/quotes.ndjson?filter={"article":[]}');
      expect({ status: response.status, text: await response.text() }).toEqual({ status: 200, text: '' });
    });
  });
}

describe('large exports over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openServer(await sqlite!.url(), { settings: { WHOSAID_READ_CONNECTIONS: '2' } });
    // Every record repeats the facts of its article: a small database with an export that no socket can buffer.
    const lines = Array.from({ length: QUOTES }, (_, at) => `⟦content#${at + 1}:“Yes”⟧ was said.`);
    const article = { url: `https://news.example/${'long/'.repeat(8000)}` };
    await writeMarked(server.store, buildMarked(lines.join('\n'), { article }));
  });
  afterAll(() => server.close());

  it('wait for clients that read slowly, refuse a second one politely, and leave a connection for questions', async () => {
    const slow = await openSlowly(`${server.url}/export/quotes.ndjson`);
    const refused = await server.fetch('/export/quotes.ndjson');
    expect({ status: refused.status, after: refused.headers.get('retry-after') }).toEqual({
      status: 503,
      after: '10',
    });
    expect(await (await server.post('{ corpus { quoteCount } }')).json()).toEqual({
      data: { corpus: { quoteCount: QUOTES } },
    });
    slow.leave();
    // The connection of the client who left is given back.
    await expect.poll(async () => (await server.fetch('/export/quotes.ndjson', { method: 'HEAD' })).status).toBe(200);
    expect(server.log.filter(({ msg }) => msg === 'internal error')).toEqual([]);
  });

  it('are cut off, not ended, when the server stops before the client has read them', async () => {
    const other = await serveForTest(server.store.address.location, { graceMs: 50 });
    const slow = await openSlowly(`${other.url}/export/quotes.ndjson`);
    await other.close();
    await expect(slow.rest()).rejects.toThrow('aborted');
  });
});

/** Asks for `url`, takes the first piece of the answer, and no more until `rest` is called. */
async function openSlowly(url: string): Promise<{ leave: () => void; rest: () => Promise<number> }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent: false }, (response) => {
      response.once('readable', () => {
        const rest = async (): Promise<number> => {
          let length = 0;
          for await (const piece of response) length += (piece as Buffer).length;
          return length;
        };
        resolve({ leave: () => asked.destroy(), rest });
      });
    });
    asked.on('error', reject).end();
  });
}
