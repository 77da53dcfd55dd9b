import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../support/databases.ts';
import { builtPages } from '../web/built-pages.ts';
import { openServer, serveForTest, type TestServer } from './test-server.ts';

const postgres = testDatabases()[1]!;
const QUERY = '{ corpus { name } }';
const asking = (query: string): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ query }),
});
const PREFLIGHT = { headers: { 'Apollo-Require-Preflight': 'yes' } };

/** What is requested, its address and the request. */
const REQUESTS: readonly (readonly [string, string, RequestInit])[] = [
  ['readiness', '/readyz', {}],
  ['a question that a plan answers', '/graphql', asking(QUERY)],
  ['an analysis', '/graphql', asking('{ frequencies(unit: WORD, scope: WHOLE, first: 3) { tokens } }')],
  ['a question in an address', `/graphql?query=${encodeURIComponent(QUERY)}`, PREFLIGHT],
  ['a question about a state', '/graphql', { ...asking(QUERY), headers: STATE() }],
  ['an export of quotes', '/export/quotes.ndjson', {}],
  ['an export as a table', '/export/articles.csv', {}],
  ['a citation', `/cite?query=${encodeURIComponent(QUERY)}`, {}],
  ['a page', '/', {}],
  ['a page of search results', '/search?q=fire', {}],
  ['a saved result', '/search?q=fire&save=result.csv', {}],
];

function STATE(): Record<string, string> {
  return { 'Content-Type': 'application/json', 'X-Whosaid-At-Least': '0/0' };
}

/** Carries out statements in the database "postgres" of the server that `url` names. */
async function administer(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: String(Object.assign(new URL(url), { pathname: 'postgres' })) });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function expectUnavailable(server: TestServer, path: string, request: RequestInit): Promise<void> {
  const response = await server.fetch(path, request);
  await response.arrayBuffer();
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
}

describe.skipIf(postgres.skip)('while the database is away', () => {
  let server: TestServer;

  beforeAll(async () => {
    const url = await postgres.url();
    server = await openServer(url, { webFolder: await builtPages() });
    await administer(url, `DROP DATABASE "${new URL(url).pathname.slice(1)}" WITH (FORCE)`);
  }, 60_000);

  afterAll(() => server.close());

  it.each(REQUESTS)('%s is answered with 503 and Retry-After', (_, path, request) =>
    expectUnavailable(server, path, request),
  );
});

it.skipIf(postgres.skip)('too many connections to the database are answered with 503 and Retry-After', async () => {
  const superuser = new URL(await postgres.url());
  const name = superuser.pathname.slice(1);
  const role = `owner_${name.slice(5, 13)}`;
  const url = String(Object.assign(new URL(superuser), { username: role }));
  await administer(
    url.replace(role, superuser.username),
    `CREATE ROLE ${role} LOGIN`,
    `ALTER DATABASE "${name}" OWNER TO ${role}`,
  );
  // The server of the tests is thrown away with its roles.
  const server = await serveForTest(url);
  await administer(
    superuser.href,
    `ALTER ROLE ${role} CONNECTION LIMIT 0`,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${role}'`,
  );
  await expectUnavailable(server, '/graphql', asking(QUERY));
  await administer(superuser.href, `ALTER ROLE ${role} CONNECTION LIMIT -1`);
  await expect.poll(async () => (await server.post(QUERY)).status).toBe(200);
});
