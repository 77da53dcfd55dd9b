import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildArticle } from '../../support/builders.ts';
import { testDatabases } from '../../support/databases.ts';
import { writeArticles } from '../../support/write.ts';
import { openServer, type TestServer } from '../test-server.ts';

/** Longer than the known revision may be out of date. */
const LATER_MS = 60;

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`what is kept on ${database.name}`, () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await openServer(await database.url());
    });
    afterAll(() => server.close());

    const put = (headline: string) => writeArticles(server.store, buildArticle('Low water.', { headline }));
    beforeEach(() => put('before'));

    const questions: [what: string, query: string][] = [
      ['by plan', '{ article(id: "article/harbour-fire") { headline } }'],
      [
        'with the help of resolvers',
        '{ article(id: "article/harbour-fire") { headline paragraphs { segments { text } } } }',
      ],
    ];
    it.each(questions)('%s is never an answer from another state than its tag says', async (_what, query) => {
      const headlineOf = async (response: Response): Promise<unknown> =>
        ((await response.json()) as { data: { article: { headline: unknown } } }).data.article.headline;
      await sleep(LATER_MS);
      // The revision is known as it is before the change, and the change is undone later: the revision is the old one again.
      await (await server.post('{ corpus { name } }')).text();
      await put('meanwhile');
      const seen = await headlineOf(await server.post(query));
      expect(['before', 'meanwhile']).toContain(seen);
      await put('before');
      await sleep(LATER_MS);
      expect(await headlineOf(await server.post(query))).toBe('before');
    });
  });
}

describe('what is kept for one kind of request', () => {
  let server: TestServer;
  beforeAll(async () => {
    const [sqlite] = testDatabases();
    server = await openServer(await sqlite!.url());
  });
  afterAll(() => server.close());

  const asked = '/graphql?query=%7Bcorpus%7Bname%7D%7D';
  const preflighted = { headers: { 'apollo-require-preflight': 'yes' } };

  it('is not given to a page elsewhere that may not ask for it', async () => {
    for (const status of [400, 200, 400, 200]) {
      const response = await server.fetch(asked, status === 200 ? preflighted : {});
      expect(response.status).toBe(status);
    }
  });

  it('is not given to a request whose variables are broken', async () => {
    expect((await server.fetch(asked, preflighted)).status).toBe(200);
    expect((await server.fetch(`${asked}&variables=%7B`, preflighted)).status).toBe(400);
  });

  it('is not given to a POST whose address asks for something else', async () => {
    const options = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"query":"{corpus{name}}"}',
    };
    expect((await server.fetch('/graphql', options)).status).toBe(200);
    expect((await server.fetch('/graphql?document=abc', options)).status).toBe(400);
  });
});
