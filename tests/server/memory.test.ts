import { once } from 'node:events';
import { connect } from 'node:net';
import { onTestFinished, describe, expect, it, vi } from 'vitest';
import type { WrittenSettings } from '../../src/server/config.ts';
import { testDatabases } from '../support/databases.ts';
import { serveForTest, writeFire, type TestServer } from './test-server.ts';

const [sqlite] = testDatabases();

async function serve(settings: WrittenSettings): Promise<TestServer> {
  const server = await serveForTest(await sqlite!.url(), { settings });
  await writeFire(server.store);
  return server;
}

/** Bytes by kind, and the limit, as /metrics tells them. */
async function memoryOf(server: TestServer): Promise<{ kinds: Record<string, number>; limit: number }> {
  const text = await (await server.fetch('/metrics')).text();
  const kinds = text.matchAll(/^whosaid_memory_bytes\{kind="(\w+)",worker="0"\} (\d+)/gm);
  const [, limit] = /^whosaid_memory_limit_bytes\{worker="0"\} (\d+)/m.exec(text) ?? [];
  return {
    kinds: Object.fromEntries(Array.from(kinds, ([, kind, bytes]) => [kind, Number(bytes)])),
    limit: Number(limit),
  };
}

/** A question with a document and an answer of its own. */
function question(number: number): string {
  return `query Q${number} { a${number}: quotes(first: 2) { nodes { b${number}: text speaker { name } } } }`;
}

async function askMany(server: TestServer, count: number): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (let number = 0; number < count; number += 1) answers.push(await (await server.post(question(number))).json());
  return answers;
}

function expected(number: number): unknown {
  const nodes = [
    { [`b${number}`]: '“We saw the fire from the harbour wall,”', speaker: { name: 'Leila Omar' } },
    { [`b${number}`]: 'that nobody was hurt', speaker: null },
  ];
  return { data: { [`a${number}`]: { nodes } } };
}

describe('the memory of a server', () => {
  it('is shared by all that is kept, and never more than its limit', async () => {
    const server = await serve({ WHOSAID_MEMORY: '130 MiB' });
    const answers = await askMany(server, 150);
    expect(answers).toEqual(answers.map((_, number) => expected(number)));
    const { kinds, limit } = await memoryOf(server);
    expect(limit).toBe(1024 ** 2);
    for (const kind of ['answers', 'requests', 'documents', 'plans', 'statements'])
      expect(kinds[kind], kind).toBeGreaterThan(0);
    const sum = Object.values(kinds).reduce((total, bytes) => total + bytes, 0);
    expect(sum).toBeLessThanOrEqual(limit);
    expect(sum).toBeGreaterThan(limit / 2);
  });

  it('may be too little to keep anything: then all is answered as before', async () => {
    const server = await serve({ WHOSAID_MEMORY: '64 MiB' });
    for (let time = 0; time < 2; time += 1) expect(await askMany(server, 3)).toEqual([0, 1, 2].map(expected));
    const { kinds, limit } = await memoryOf(server);
    expect([limit, ...Object.values(kinds)].every((bytes) => bytes === 0)).toBe(true);
  });

  it('has room for so many bodies at once; one more is refused until there is room again', async () => {
    const server = await serve({});
    const long = `{ corpus { name } }${' '.repeat(300)}`;
    const { port } = new URL(server.url);
    const head =
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 262144\r\n\r\n';
    const sockets = Array.from({ length: 128 }, () => connect(Number(port), '127.0.0.1'));
    onTestFinished(() => sockets.forEach((socket) => socket.destroy()));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    for (const socket of sockets) socket.write(head);
    // A body that is announced and not sent takes no room.
    await vi.waitFor(async () => expect((await server.post(long)).status).toBe(200));
    for (const socket of sockets) socket.write(' '.repeat(262_143));
    await vi.waitFor(async () => expect((await server.post(long)).status).toBe(503), { timeout: 60_000 });
    const refused = await server.post(long);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'BODIES_BUSY' } }] });
    expect((await server.fetch('/healthz')).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    await vi.waitFor(async () => expect((await server.post(long)).status).toBe(200), { timeout: 60_000 });
  });
});
