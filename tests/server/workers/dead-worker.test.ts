import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { testDatabases } from '../../support/databases.ts';
import { BUILT_PROGRAM, startProcess } from '../../support/program-process.ts';

const [sqlite] = testDatabases();

/** Two workers serve an empty database. Gives their address and the process of the first of them. */
async function serveByTwo(): Promise<{ url: string; processId: number }> {
  const words = ['--db', await sqlite!.url(), 'serve', '--workers', '2', '--json'];
  const program = startProcess([BUILT_PROGRAM, ...words], { PORT: '0', WHOSAID_LOG: 'error' });
  onTestFinished(() => program.end('SIGKILL').then(() => undefined));
  const url = new URL(await program.saying(/http:\/\/[^\s"]+(?=\/graphql)/)).origin;
  const metrics = await (await fetch(`${url}/metrics`, { headers: { Connection: 'close' } })).text();
  const [, processId] = /whosaid_process_info{pid="(\d+)",worker="1"} 1/.exec(metrics) ?? [];
  return { url, processId: Number(processId) };
}

async function ask(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
  return socket;
}

it.skipIf(process.platform === 'win32')('a client of a worker that is killed sees a closed connection', async () => {
  const { url, processId } = await serveByTwo();
  process.kill(processId, 'SIGSTOP');
  const sockets = await Promise.all(Array.from({ length: 4 }, () => ask(url)));
  const closed = Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve))));
  // The other worker answers some of them; what the stopped one was given has no answer.
  await Promise.race(sockets.map((socket) => new Promise((resolve) => socket.once('data', resolve))));
  process.kill(processId, 'SIGKILL');
  const isClosed = await Promise.race([closed.then(() => true), sleep(20_000, false, { ref: false })]);
  expect(isClosed).toBe(true);
});
