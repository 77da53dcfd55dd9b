import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../support/databases.ts';
import { openServer, writeFire, type TestServer } from './test-server.ts';

const [sqlite] = testDatabases();
let server: TestServer;

beforeAll(async () => {
  server = await openServer(await sqlite!.url());
  await writeFire(server.store);
});

afterAll(() => server.close());

/**
 * What the specification allows and we refuse: GET without a header that makes a browser ask first. Any web page could make its
 * visitors send such requests to a server that only they can reach.
 */
const REFUSED = [
  'MAY accept application/x-www-form-urlencoded formatted GET requests',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
];

describe('the GraphQL endpoint meets GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${server.url}/graphql`, fetchFn: fetch });

  it('is audited whole', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    const expected = REFUSED.includes(audit.name) ? 'notice' : 'ok';
    expect(await audit.fn()).toMatchObject({ status: expected });
  });

  it('takes those GET requests with the header that it asks for', async () => {
    const params = new URLSearchParams({
      query: 'query ($id: ID!) { article(id: $id) { headline } }',
      variables: '{"id": "article/harbour-fire"}',
    });
    const response = await server.fetch(`/graphql?${params.toString()}`, {
      headers: { 'Apollo-Require-Preflight': 'yes' },
    });
    expect(await response.json()).toEqual({ data: { article: { headline: 'Fire at the harbour' } } });
  });
});
