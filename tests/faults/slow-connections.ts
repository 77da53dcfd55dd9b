import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, Figure } from './fault.ts';
import { inScope, type FaultScope } from './support/fault-scope.ts';
import { atMost, exactly, measured } from './support/figures.ts';
import type { ServedProgram } from './support/served-program.ts';

const SIZES = {
  short: { articles: 120, slow: 60, idle: 200, stalled: 20, endless: 4, whileMs: 4000 },
  long: { articles: 300, slow: 300, idle: 1000, stalled: 100, endless: 12, whileMs: 20_000 },
};
type Size = (typeof SIZES)['short'];

const QUESTION = '{ corpus { quoteCount } }';

/** A body may be 256 KiB. What the client counts as sent includes the buffers of the system, which hold some MB. */
const MOST_TAKEN_MB = 16;
const MOST_GROWTH_MB = 80;

/** Connections that send slowly, nothing, or without end, beside a client that asks as usual. */
export const slowConnections: Fault = {
  name: 'slow-connections',
  summary:
    'Opens connections that send a header line a second, nothing, half a body or a body without end, and asks meanwhile.',
  run: (size) => inScope((scope) => connectSlowly(scope, SIZES[size])),
};

async function connectSlowly(scope: FaultScope, size: Size): Promise<readonly Figure[]> {
  const server = await scope.serve(await scope.sqlite(size.articles));
  const quiet = await askFor(server, 1000);
  const beforeMb = server.residentMb();
  const sockets = await openAll(server, size);
  scope.defer(() => sockets.forEach((socket) => socket.destroy()));
  const ended = new AbortController();
  const endless = Promise.all(Array.from({ length: size.endless }, () => sendWithoutEnd(server, ended.signal)));
  const busy = await askFor(server, size.whileMs);
  ended.abort();
  const taken = await endless;
  const subject = (what: string): string => `slow connections: ${what}`;
  return [
    exactly(subject('requests of a normal client without a right answer'), busy.bad, { of: busy.times.length }),
    measured(subject('95th percentile of its times before'), percentile(quiet.times), 'ms'),
    atMost(subject('95th percentile of its times meanwhile'), percentile(busy.times), 50, 'ms'),
    exactly(subject('endless bodies that are not cut'), taken.filter(({ isCut }) => !isCut).length, {
      of: size.endless,
    }),
    exactly(
      subject('endless bodies that are cut without status 413'),
      taken.filter(({ status }) => status !== '413').length,
      {
        of: size.endless,
      },
    ),
    atMost(
      subject('most of an endless body that is taken'),
      Math.max(...taken.map(({ mb }) => mb)),
      MOST_TAKEN_MB,
      'MB',
    ),
    atMost(subject('growth of the memory'), server.residentMb() - beforeMb, MOST_GROWTH_MB, 'MB'),
    exactly(subject('deaths of the server'), Number(server.child.exitCode !== null)),
  ];
}

/** Asks one question after the other. */
async function askFor(
  server: ServedProgram,
  ms: number,
): Promise<{ readonly times: readonly number[]; readonly bad: number }> {
  const times: number[] = [];
  let bad = 0;
  for (const endMs = performance.now() + ms; performance.now() < endMs;) {
    const startMs = performance.now();
    const isRight = await server.ask(QUESTION).then(
      ({ status, codes }) => status === 200 && codes.length === 0,
      () => false,
    );
    bad += Number(!isRight);
    times.push(performance.now() - startMs);
  }
  return { times, bad };
}

async function openAll(server: ServedProgram, { slow, idle, stalled }: Size): Promise<readonly Socket[]> {
  const sockets: Socket[] = [];
  const openOne = async (words: string): Promise<Socket> => {
    const socket = await open(server, words);
    sockets.push(socket);
    return socket;
  };
  for (let at = 0; at < slow; at += 1) dripInto(await openOne('GET /healthz HTTP/1.1\r\n'));
  for (let at = 0; at < idle; at += 1) await openOne('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
  const stall =
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"query"';
  for (let at = 0; at < stalled; at += 1) await openOne(stall);
  return sockets;
}

async function open(server: ServedProgram, words: string): Promise<Socket> {
  const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
  socket.on('error', () => undefined).resume();
  await once(socket, 'connect');
  socket.write(words);
  return socket;
}

/** Sends a header line each second until the connection is closed. */
function dripInto(socket: Socket): void {
  const timer = setInterval(() => socket.write('X-Slow: yes\r\n'), 1000);
  socket.once('close', () => clearInterval(timer));
}

interface Taken {
  readonly mb: number;
  readonly isCut: boolean;
  /** Of the answer; empty: none arrived. */
  readonly status: string;
}

async function sendWithoutEnd(server: ServedProgram, stop: AbortSignal): Promise<Taken> {
  const head =
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
  const socket = await open(server, head);
  let answer = '';
  socket.on('data', (piece: Buffer) => (answer += piece.toString()));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  while (!socket.destroyed && !stop.aborted) {
    const isFree = socket.write(chunk);
    await (isFree
      ? sleep(0)
      : Promise.race([new Promise((resolve) => socket.once('drain', resolve)), closed, sleep(200)]));
    if (!isFree && socket.writableLength > 8 * chunk.length) await Promise.race([closed, sleep(200)]);
  }
  const isCut = socket.destroyed;
  socket.destroy();
  return { mb: (socket.bytesWritten - socket.writableLength) / 1e6, isCut, status: answer.slice(9, 12) };
}

function percentile(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? NaN;
}
