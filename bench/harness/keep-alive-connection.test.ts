import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { KeepAliveConnection, postRequest } from './keep-alive-connection.ts';

async function connectionTo(listener: RequestListener): Promise<KeepAliveConnection> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const connection = await KeepAliveConnection.open((server.address() as AddressInfo).port);
  onTestFinished(() => {
    connection.close();
    server.close();
  });
  return connection;
}

it('one connection carries one answer after the other, with a length or in chunks, however large', async () => {
  const sockets = new Set<unknown>();
  const connection = await connectionTo((request, response) => {
    sockets.add(request.socket);
    if (request.url === '/long') response.end('x'.repeat(300_000));
    else response.write('{"data":', () => response.end('1}'));
  });
  for (let times = 0; times < 3; times += 1) {
    expect(await connection.ask(postRequest('/long', {}))).toMatchObject({ status: 200, bodyBytes: 300_000 });
    expect(await connection.ask(postRequest('/chunks', {}))).toMatchObject({ status: 200, hasErrors: false });
  }
  expect(sockets.size).toBe(1);
});

it('an answer with errors is told from one without, and a status from another', async () => {
  const connection = await connectionTo((_, response) => {
    response.statusCode = 400;
    response.end('{"errors":[]}');
  });
  expect(await connection.ask(postRequest('/', {}))).toEqual({ status: 400, bodyBytes: 13, hasErrors: true });
});

it('a connection that is cut off fails its request', async () => {
  const connection = await connectionTo((request) => request.socket.destroy());
  await expect(connection.ask(postRequest('/', {}))).rejects.toThrow();
});
