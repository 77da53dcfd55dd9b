import { EventEmitter, once } from 'node:events';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildMarked } from '../../support/builders.ts';
import { startPostgres, type PostgresCluster } from '../../support/postgres-cluster.ts';
import { startReplica } from '../../support/postgres-replica.ts';
import { writeMarked } from '../../support/write.ts';
import { openServer, writeFire, type TestServer } from '../test-server.ts';

/** Another document each time, so that none is answered from what is kept. */
const question = (number: number): string =>
  `query Q${number} { corpus { quoteCount } quotes(first: 3) { nodes { text speaker { name } } } }`;

/** What clients were answered over a time: how often each status, and the bodies of those that failed. */
interface Answers {
  readonly statuses: Record<string, number>;
  readonly failures: string[];
}

/** Resolves when so many more requests have been answered with 200, or with another status. */
type UntilAnswered = (outcome: 'well' | 'badly', count: number) => Promise<void>;

/** Asks all servers in turn, six clients at a time, while `work` runs. */
async function underLoad(
  servers: readonly TestServer[],
  work: (untilAnswered: UntilAnswered) => Promise<unknown>,
): Promise<Answers> {
  const answered = new EventEmitter();
  const untilAnswered: UntilAnswered = async (outcome, count) => {
    for (let left = count; left > 0; left -= 1) await once(answered, outcome);
  };
  const answers: Answers = { statuses: {}, failures: [] };
  let isOver = false;
  let asked = 0;
  const client = async (): Promise<void> => {
    while (!isOver) {
      const server = servers[(asked += 1) % servers.length];
      const response = await server!.post(question(asked));
      answers.statuses[response.status] = (answers.statuses[response.status] ?? 0) + 1;
      const body = await response.text();
      if (response.status !== 200) answers.failures.push(body);
      answered.emit(response.status === 200 ? 'well' : 'badly');
    }
  };
  const clients = Array.from({ length: 6 }, client);
  await work(untilAnswered).finally(() => (isOver = true));
  await Promise.all(clients);
  return answers;
}

describe.skipIf(inject('postgresUrl') === undefined)('two servers over a primary and a replica', () => {
  let primary: PostgresCluster;
  let replica: PostgresCluster;
  let servers: TestServer[];
  let lone: TestServer;

  beforeAll(async () => {
    primary = await startPostgres();
    replica = await startReplica(primary);
    const settings = { DATABASE_READ_URLS: replica.url };
    // One after the other: the first makes the tables.
    servers = [await openServer(primary.url, { settings })];
    servers.push(await openServer(primary.url, { settings }));
    lone = await openServer(primary.url);
    await writeFire(servers[0]!.store);
  });
  afterAll(async () => {
    await Promise.all([...servers, lone].map((server) => server.close()));
    await replica.stop();
    await primary.stop();
  });

  it('fail no request while the replica crashes and comes back', async () => {
    const { statuses, failures } = await underLoad(servers, async (untilAnswered) => {
      await untilAnswered('well', 50);
      await replica.halt('as a crash');
      await untilAnswered('well', 50);
      await replica.resume();
      await untilAnswered('well', 150);
    });
    expect(failures).toEqual([]);
    expect(statuses['200']).toBeGreaterThan(250);
  });

  it('fail no request while the primary restarts', async () => {
    const { failures } = await underLoad(servers, async (untilAnswered) => {
      await primary.halt('in order');
      await untilAnswered('well', 50);
      await primary.resume();
      await untilAnswered('well', 50);
    });
    expect(failures).toEqual([]);
  });

  it('show a client what it wrote, whichever server it asks', async () => {
    for (const id of ['after', 'later', 'last']) {
      await writeMarked(
        lone.store,
        buildMarked('⟦content#1:“Rain again,”⟧ ⟦source#1:she⟧ ⟦cue#1:said⟧.', { article: { id } }),
      );
      const position = (await lone.store.position()) ?? '';
      for (const server of servers) {
        const response = await server.fetch('/graphql', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Whosaid-At-Least': position },
          body: JSON.stringify({ query: `{ article(id: "article/${id}") { quotes { totalCount } } }` }),
        });
        expect(await response.json()).toEqual({ data: { article: { quotes: { totalCount: 1 } } } });
      }
    }
  });

  it('keep no answer of a replica that is behind as that of the present corpus', async () => {
    const ask = async (server: TestServer) => (await server.post('{ corpus { articleCount } }')).json();
    const before = (await ask(lone)) as { data: { corpus: { articleCount: number } } };
    await writeMarked(lone.store, buildMarked('Snow fell.', { article: { id: 'snow' } }));
    const after = { data: { corpus: { articleCount: before.data.corpus.articleCount + 1 } } };
    for (const server of servers) await expect.poll(() => ask(server)).toEqual(after);
  });

  it('refuse a position that is none', async () => {
    const headers = { 'Content-Type': 'application/json', 'X-Whosaid-At-Least': 'yesterday' };
    const body = JSON.stringify({ query: '{ corpus { name } }' });
    const response = await lone.fetch('/graphql', { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('X-Whosaid-At-Least is \\"yesterday\\"');
  });

  it('say clearly that the database is away where there is no replica, and go on by themselves', async () => {
    const { statuses, failures } = await underLoad([lone], async (untilAnswered) => {
      await primary.halt('in order');
      await untilAnswered('badly', 20);
      await primary.resume();
    });
    expect(Object.keys(statuses).filter((status) => !['200', '503'].includes(status))).toEqual([]);
    expect(failures.length).toBeGreaterThan(0);
    for (const body of failures) expect(body).toContain('"code":"DATABASE_UNREACHABLE"');
    expect((await lone.fetch('/export/quotes.ndjson')).status).toBe(200);
    expect((await lone.post(question(0))).status).toBe(200);
  });
});
