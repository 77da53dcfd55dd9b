import { createServer, connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sql } from '../../../src/store/sql/sql.ts';
import type { ReadSession } from '../../../src/store/connect/read-session.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { buildMarked } from '../../support/builders.ts';
import { startPostgres, type PostgresCluster } from '../../support/postgres-cluster.ts';
import { startReplica } from '../../support/postgres-replica.ts';
import { writeMarked } from '../../support/write.ts';

/** Ends on the primary only. */
const ENDLESS_ON_REPLICA = sql`SELECT CASE WHEN pg_is_in_recovery() THEN pg_sleep(3600) IS NULL END AS slept,
  pg_is_in_recovery() AS replica`;

const WHERE = sql`SELECT pg_is_in_recovery() AS "isReplica", (SELECT article_count FROM corpus) AS articles`;

interface Place {
  readonly isReplica: boolean;
  readonly articles: number;
}

async function whereFrom(session: ReadSession): Promise<Place | undefined> {
  const [place] = await session.all<Place>(WHERE);
  return place;
}

describe.skipIf(inject('postgresUrl') === undefined)('a store with a replica', () => {
  let primary: PostgresCluster;
  let replica: PostgresCluster;
  let silence: Silence;
  let store: Store;

  beforeAll(async () => {
    primary = await startPostgres();
    replica = await startReplica(primary);
    silence = await silencer(replica.url);
    store = await openStore(primary.url, { readUrls: [silence.url] });
    await write('one');
  });
  afterAll(async () => {
    await store.close();
    silence.close();
    await replica.stop();
    await primary.stop();
  });

  const write = (id: string): Promise<unknown> => writeMarked(store, buildMarked('Rain fell.', { article: { id } }));
  const where = (atLeast?: string): Promise<Place | undefined> => store.read(whereFrom, { atLeast });
  const onReplica = () => expect.poll(() => where(), { interval: 100 }).toMatchObject({ isReplica: true });

  it('reads from the replica', async () => {
    await onReplica();
  });

  it('reads what was written, by its position, wherever that is', async () => {
    for (const id of ['two', 'three', 'four']) {
      await write(id);
      const position = await store.position();
      expect(await where(position)).toMatchObject({ articles: ['one', 'two', 'three', 'four'].indexOf(id) + 1 });
    }
  });

  it('goes on with the same statement when the replica crashes, and returns when it is back', async () => {
    await onReplica();
    const running = store.read((session) => session.only(ENDLESS_ON_REPLICA));
    await expect.poll(() => isSleeping(replica)).toBe(true);
    await replica.halt('as a crash');
    expect(await running).toMatchObject([{ replica: false }]);
    expect(await where()).toMatchObject({ isReplica: false });
    await replica.resume();
    await onReplica();
  });

  it('goes on in the middle of a session, where the corpus is still the same', async () => {
    await onReplica();
    await store.read(async (session) => {
      expect(await whereFrom(session)).toMatchObject({ isReplica: true });
      await replica.halt('in order');
      expect(await whereFrom(session)).toMatchObject({ isReplica: false });
    });
    await replica.resume();
  });

  it('refuses to go on in the middle of a session when the corpus has changed', async () => {
    await onReplica();
    await store.read(async (session) => {
      expect(await whereFrom(session)).toMatchObject({ isReplica: true });
      await write('five');
      await replica.halt('in order');
      await expect(whereFrom(session)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    });
    await replica.resume();
  });

  it('does not wait for a replica that has fallen silent', async () => {
    await onReplica();
    silence.begin();
    const session = store.openSession({ timeLimitMs: 15_000 });
    expect(await whereFrom(session)).toMatchObject({ isReplica: false });
    await session.close();
    silence.end();
    await onReplica();
  });

  it('reads on while the primary restarts, and writes when it is back', async () => {
    await onReplica();
    await primary.halt('in order');
    expect(await where()).toMatchObject({ isReplica: true });
    await expect(write('six')).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    await primary.resume();
    await write('six');
    expect(await where(await store.position())).toMatchObject({ articles: 6 });
  });
});

async function isSleeping({ url }: PostgresCluster): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const asked = client.query("SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
  return (await asked.finally(() => client.end())).rowCount === 1;
}

/** A way to a server that can be made to pass on nothing, as when a cable is cut. */
interface Silence {
  readonly url: string;
  begin(): void;
  end(): void;
  close(): void;
}

async function silencer(url: string): Promise<Silence> {
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((incoming) => {
    const outgoing = connect(Number(new URL(url).port), '127.0.0.1');
    for (const [from, to] of [[incoming, outgoing] as const, [outgoing, incoming] as const]) {
      sockets.add(from);
      from.on('data', (bytes) => isSilent || to.write(bytes));
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: String(Object.assign(new URL(url), { port: String(port) })),
    begin: () => (isSilent = true),
    end: () => (isSilent = false),
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
