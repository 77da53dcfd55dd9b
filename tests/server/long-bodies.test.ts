import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../support/databases.ts';
import { openServer, writeFire, type TestServer } from './test-server.ts';

const [sqlite] = testDatabases();
const LIMIT = 64 * 1024;
/** What the buffers of the system hold of a body that the program does not read. */
const BUFFERS = 16 * 1024 * 1024;
let server: TestServer;

beforeAll(async () => {
  server = await openServer(await sqlite!.url(), { settings: { WHOSAID_BODY_LIMIT: String(LIMIT) } });
  await writeFire(server.store);
});

afterAll(() => server.close());

async function open(head: string): Promise<Socket> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`${head}\r\nHost: localhost\r\n`);
  return socket;
}

/** Sends chunks until the server cuts the connection. Gives what it has answered and how many bytes it has taken. */
async function sendWithoutEnd(socket: Socket): Promise<{ answer: string; takenBytes: number }> {
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  let answer = '';
  socket.on('data', (piece: Buffer) => (answer += piece.toString()));
  socket.on('error', () => undefined);
  socket.write('Transfer-Encoding: chunked\r\n\r\n');
  while (!socket.destroyed) {
    if (socket.write(chunk)) await new Promise(setImmediate);
    else await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => undefined);
  }
  return { answer, takenBytes: socket.bytesWritten };
}

describe('a chunked body without end', () => {
  it.each([
    ['of a question', 'POST /graphql HTTP/1.1\r\nContent-Type: application/json', 413],
    [
      'of a compressed question',
      'POST /graphql HTTP/1.1\r\nContent-Type: application/json\r\nContent-Encoding: gzip',
      413,
    ],
    ['of a citation', 'POST /cite HTTP/1.1\r\nContent-Type: application/json', 413],
    ['of another type', 'POST /graphql HTTP/1.1\r\nContent-Type: text/plain', 400],
    ['in an unknown encoding', 'POST /graphql HTTP/1.1\r\nContent-Type: application/json\r\nContent-Encoding: x', 415],
    ['of a probe', 'GET /healthz HTTP/1.1', 200],
    ['of an export', 'POST /export/quotes.csv HTTP/1.1', 405],
    ['at an address that is none', 'PUT /nowhere HTTP/1.1', 404],
  ])('%s is answered and cut soon after the limit', async (_, head, status) => {
    const { answer, takenBytes } = await sendWithoutEnd(await open(head));
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(takenBytes).toBeLessThan(LIMIT + BUFFERS);
  });
});

it('a body whose stated length is above the limit is answered before any of it is read', async () => {
  const socket = await open('POST /nowhere HTTP/1.1');
  socket.write('Content-Length: 40000000\r\n\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1.1 413 [^]*Connection: close[^]*"BODY_TOO_LARGE"/);
  await once(socket, 'close');
});

it('a body that is above the limit only when it is decompressed is refused', async () => {
  const body = gzipSync(JSON.stringify({ query: '#'.repeat(2 * LIMIT) }));
  const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
  const response = await server.fetch('/graphql', { method: 'POST', headers, body });
  expect(response.status).toBe(413);
});

it('a connection serves another request after a small chunked body that nothing reads', async () => {
  const socket = await open('GET /healthz HTTP/1.1');
  socket.write('Transfer-Encoding: chunked\r\n\r\n');
  await once(socket, 'data');
  socket.write('5\r\nhello\r\n0\r\n\r\nGET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toContain('"status":"ready"');
  socket.destroy();
});

it('questions in JSON are read compressed, in chunks, with a byte order mark, and with no bytes at all', async () => {
  const json = JSON.stringify({ query: '{ corpus { quoteCount } }' });
  const asked = async (body: RequestInit['body'], headers: Record<string, string> = {}): Promise<unknown> => {
    const all = { 'Content-Type': 'application/json; charset=UTF-8', ...headers };
    return (
      await server.fetch('/graphql', { method: 'POST', headers: all, body, duplex: 'half' } as RequestInit)
    ).json();
  };
  const right = { data: { corpus: { quoteCount: 3 } } };
  expect(await asked(gzipSync(json), { 'Content-Encoding': 'gzip' })).toEqual(right);
  expect(await asked(new Blob([json]).stream())).toEqual(right);
  expect(await asked(`\uFEFF${json}`)).toEqual(right);
  expect(await asked('')).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
});
