import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema, type GraphQLFieldConfigMap } from 'graphql';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import type { RequestContext } from '../../src/graphql/context.ts';
import { raw } from '../../src/store/sql/sql.ts';
import { testDatabases } from '../support/databases.ts';
import { serveForTest, writeFire, type TestServer } from './test-server.ts';

const [sqlite, postgres] = testDatabases();

/** Longer than any test runs. */
const NEVER_MS = 3_600_000;

/** An API with a question that is answered when the test says so. */
function heldBack() {
  const events = new EventEmitter();
  const begun = once(events, 'begun');
  const released = once(events, 'released');
  const wait = { type: GraphQLInt, resolve: async () => (events.emit('begun'), await released, 1) };
  return { schema: schemaOf({ wait }), begun, release: () => events.emit('released') };
}

/** A question that the database works on for minutes. */
const count = {
  type: GraphQLInt,
  resolve: async (_root: unknown, _arguments: unknown, { session }: RequestContext) => (await session.all(SLOW)).length,
};
const SLOW = raw(`WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 1000000000)
  SELECT COUNT(*) AS count FROM counted`);

function schemaOf(fields: GraphQLFieldConfigMap<unknown, RequestContext>): GraphQLSchema {
  return new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) });
}

describe('health', () => {
  it('is told to machines that watch', async () => {
    const server = await serveForTest(await sqlite!.url());
    for (const path of ['/healthz', '/readyz']) {
      expect((await server.fetch(path)).status).toBe(200);
      const head = await server.fetch(path, { method: 'HEAD' });
      expect({ status: head.status, body: await head.text() }).toEqual({ status: 200, body: '' });
    }
  });

  it('is not ready, but alive, while all connections to the database are taken', async () => {
    const server = await serveForTest(await sqlite!.url(), { settings: { WHOSAID_READ_CONNECTIONS: '1' } });
    await server.store.read(async (session) => {
      await session.all(raw('SELECT 1'));
      expect((await server.fetch('/readyz')).status).toBe(503);
      expect((await server.fetch('/healthz')).status).toBe(200);
    });
    expect((await server.fetch('/readyz')).status).toBe(200);
  });

  it.skipIf(postgres!.skip)(
    'is not ready, but alive, when the database is gone, and nobody learns where it was',
    async () => {
      const url = await postgres!.url();
      const server = await serveForTest(url);
      await drop(url);
      const response = await server.fetch('/readyz');
      expect(response.status).toBe(503);
      expect(await response.json()).toEqual({
        errors: [
          {
            message: 'The database does not answer.',
            extensions: { code: 'NOT_READY', reason: 'DATABASE_UNREACHABLE' },
          },
        ],
      });
      const { errors } = (await (await server.post('{ corpus { name } }')).json()) as { errors: unknown };
      expect(errors).toMatchObject([
        {
          message: 'The database does not answer at the moment. Try again in a few seconds.',
          extensions: { code: 'DATABASE_UNREACHABLE' },
        },
      ]);
      expect((await server.fetch('/healthz')).status).toBe(200);
    },
  );
});

describe('shutdown', () => {
  it('lets a running request end, and takes no new one', async () => {
    const { schema, begun, release } = heldBack();
    const server = await serveForTest(await sqlite!.url(), { schema, graceMs: NEVER_MS });
    const running = server.post('{ wait }');
    await begun;
    const closing = server.close();
    await expect(server.post('{ wait }')).rejects.toThrow('fetch failed');
    release();
    expect(await (await running).json()).toEqual({ data: { wait: 1 } });
    await closing;
  });

  it('cuts off what takes too long', async () => {
    const { schema, begun, release } = heldBack();
    const server = await serveForTest(await sqlite!.url(), { schema, graceMs: 50 });
    const running = expect(server.post('{ wait }')).rejects.toThrow('fetch failed');
    await begun;
    await server.close();
    await running;
    release();
  });

  it('answers what still reads when its time is over with 503', async () => {
    const server = await serveForTest(await sqlite!.url(), { schema: schemaOf({ count }), graceMs: 50 });
    const running = server.post('{ count }');
    await expect.poll(() => server.fetch('/metrics').then((answer) => answer.text())).toMatch(/statements_total\S* 1/);
    const closing = server.close();
    const response = await running;
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'SHUTTING_DOWN' } }] });
    await closing;
  });

  it('does not wait for a connection over which nothing is asked', async () => {
    const server = await serveForTest(await sqlite!.url(), { graceMs: NEVER_MS });
    const { port } = new URL(server.url);
    const silent = connect(Number(port), '127.0.0.1');
    await once(silent, 'connect');
    await server.close();
    silent.destroy();
  });

  it('tells a balancer that asks meanwhile to go elsewhere', async () => {
    const server = await serveForTest(await sqlite!.url());
    const socket = await startAsking(server, '/readyz');
    const closing = server.close();
    socket.write('\r\n');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(answer).toContain('Connection: close');
    expect(answer).toContain('The server is shutting down.');
    await closing;
  });
});

it('two servers answer from one database', async () => {
  const url = await sqlite!.url();
  const [one, other] = [await serveForTest(url), await serveForTest(url)];
  await writeFire(one.store);
  for (const server of [one, other])
    expect(await (await server.post('{ corpus { quoteCount } }')).json()).toEqual({
      data: { corpus: { quoteCount: 3 } },
    });
});

it('a port that is taken is said in words', async () => {
  const url = await sqlite!.url();
  const { port } = new URL((await serveForTest(url)).url);
  await expect(serveForTest(url, { settings: { PORT: port } })).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: `The server cannot listen at 127.0.0.1, port ${port}: another program does. Stop it, or set PORT to another number, or 0 for any free one.`,
  });
});

/**
 * A connection over which a request has been begun. Its first bytes are sent behind a whole request, so that the server has read them
 * when it answers that one.
 */
async function startAsking({ url }: TestServer, path: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`HEAD /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET ${path} HTTP/1.1\r\nHost: localhost\r\n`);
  await once(socket, 'data');
  return socket;
}

async function drop(url: string): Promise<void> {
  const cluster = new URL(url);
  const name = cluster.pathname.slice(1);
  cluster.pathname = 'postgres';
  const client = new Client({ connectionString: cluster.toString() });
  await client.connect();
  await client.query(`DROP DATABASE "${name}" WITH (FORCE)`).finally(() => client.end());
}
