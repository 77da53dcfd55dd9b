import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { readMetrics } from './read-metrics.ts';

const TWO_WORKERS = `# HELP whosaid_statements_total Statements
whosaid_statements_total{worker="1"} 30
whosaid_statements_total{worker="2"} 12
nodejs_eventloop_lag_p99_seconds{worker="1"} 0.012
nodejs_eventloop_lag_p99_seconds{worker="2"} 0.020
`;

async function serving(status: number, text: string): Promise<URL> {
  const server = createServer((_, response) => response.writeHead(status).end(text)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
}

it('statements are added up over the workers; the slowest event loop counts', async () => {
  expect(await readMetrics(await serving(200, TWO_WORKERS))).toEqual({ statements: 42, eventLoopP99Ms: 20 });
});

it('of a server without metrics nothing is known', async () => {
  expect(await readMetrics(await serving(404, 'not here'))).toEqual({ statements: NaN, eventLoopP99Ms: NaN });
});
