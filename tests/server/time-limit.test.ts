import { EventEmitter, once } from 'node:events';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestContext } from '../../src/graphql/context.ts';
import { raw } from '../../src/store/sql/sql.ts';
import { testDatabases } from '../support/databases.ts';
import { openServer, serveForTest, type TestServer } from './test-server.ts';

/** Counts for minutes, in the database. */
const SLOW = raw(`WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 1000000000)
  SELECT COUNT(*) AS count FROM counted`);

/** Tells the test when a statement has been sent. */
const statements = new EventEmitter();

const read = (statement: typeof SLOW) => ({
  type: GraphQLInt,
  resolve: async (_: unknown, _args: unknown, { session }: RequestContext) => {
    const rows = session.all<{ count: number }>(statement);
    statements.emit('sent');
    return (await rows)[0]?.count;
  },
});

/** An API with one question that takes minutes and one that takes no time. */
const fields = { slow: read(SLOW), quick: read(raw('SELECT 1 AS count')) };
const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) });

interface Answer {
  readonly errors?: readonly { extensions: { code: string } }[];
}

const TIME_LIMIT_MS = 300;

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`a slow request on ${database.name}`, () => {
    let server: TestServer;
    beforeAll(async () => {
      const settings = { WHOSAID_TIME_LIMIT_MS: String(TIME_LIMIT_MS), WHOSAID_READ_CONNECTIONS: '2' };
      server = await openServer(await database.url(), { schema, settings });
      await server.post('{ quick }');
    });
    afterAll(() => server.close());

    const ask = async (query: string): Promise<Answer> => (await server.post(query)).json() as Promise<Answer>;

    it('ends with TIME_LIMIT at its limit, and the connections are usable again', async () => {
      const answers = await Promise.all(['{ slow }', '{ a: slow b: slow }', '{ slow }'].map(ask));
      const codes = answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code));
      expect(codes).toEqual(Array(4).fill('TIME_LIMIT'));
      const quick = (): Promise<Answer[]> => Promise.all(Array(4).fill('{ quick }').map(ask));
      // On a busy machine a quick question may take longer than the limit as well.
      await expect.poll(quick).toEqual(Array(4).fill({ data: { quick: 1 } }));
    });

    /** A server whose time limit is not reached, and the slow question asked of it until `leave` is called. */
    const askPatiently = async (readConnections: number) => {
      const settings = { WHOSAID_READ_CONNECTIONS: String(readConnections), WHOSAID_TIME_LIMIT_MS: '60000' };
      const patient = await serveForTest(server.store.address.location, { schema, settings });
      const leave = new AbortController();
      const headers = { 'Content-Type': 'application/json' };
      const request = { method: 'POST', headers, body: '{"query": "{ slow }"}', signal: leave.signal };
      const sent = once(statements, 'sent');
      const gone = expect(patient.fetch('/graphql', request)).rejects.toThrow('abort');
      const quick = async (): Promise<unknown> => (await patient.post('{ quick }')).json();
      await sent;
      return { patient, quick, leave: () => (leave.abort(), gone) };
    };

    it('holds nobody else up', async () => {
      const { quick, leave } = await askPatiently(2);
      expect(await quick()).toEqual({ data: { quick: 1 } });
      await leave();
    });

    it('ends when the client goes away, in the database too, and is no fault of ours', async () => {
      const { patient, quick, leave } = await askPatiently(1);
      await leave();
      expect(await quick()).toEqual({ data: { quick: 1 } });
      expect(patient.log.filter(({ level }) => level === 'error')).toEqual([]);
      expect(patient.log).toContainEqual(expect.objectContaining({ path: '/graphql', isAborted: true }));
    });
  });
}
