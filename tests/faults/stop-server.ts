import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { BUILT_PROGRAM, startProcess } from '../support/program-process.ts';
import type { Fault, Figure } from './fault.ts';
import { inScope, type FaultScope } from './support/fault-scope.ts';
import { all, atMost, exactly } from './support/figures.ts';
import type { ServedProgram } from './support/served-program.ts';

const SIZES = {
  short: { articles: 300, rounds: 1, serverKills: 2, workerKills: 1 },
  long: { articles: 2300, rounds: 5, serverKills: 10, workerKills: 5 },
};
type Size = (typeof SIZES)['short'];

const CLIENTS = 8;
const LIGHT = '{ quotes(first: 100) { nodes { text speaker { name } article { headline } } } }';
const COSTLY = '{ frequencies(unit: TRIGRAM, scope: WHOLE, first: 3) { tokens rows { item } } }';

/** A request that was sent so long before a signal has reached the server before it, in milliseconds. */
const SURELY_SENT_MS = 50;
const HANG_MS = 15_000;

/** A worker that has not been replaced after this time is not replaced, in milliseconds. */
const REPLACE_MS = 60_000;

/** Servers and workers are told to stop, or killed, while they answer. */
export const stopServer: Fault = {
  name: 'stop-server',
  summary: 'Stops servers with SIGTERM under light, costly and stalled requests, kills workers and servers under load.',
  run: (size) =>
    inScope(async (scope) => {
      const database = await scope.sqlite(SIZES[size].articles);
      const parts = [stopUnder, stopStalled, stopTwice, killWorkers, killServers];
      const figures: Figure[] = [];
      for (const part of parts) figures.push(...(await part(scope, database, SIZES[size])));
      return figures;
    }),
};

interface Load {
  answered: number;
  /** Requests that failed, and when they were sent. */
  readonly failed: { readonly sentMs: number; readonly reason: string }[];
  wrong: number;
  hung: number;
  end(): Promise<void>;
}

/** Clients that ask one question after the other over connections that they keep. */
function load(origin: string, query: string, clients = CLIENTS): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const state = { answered: 0, failed: [] as { sentMs: number; reason: string }[], wrong: 0, hung: 0 };
  let isOver = false;
  const client = async (): Promise<void> => {
    while (!isOver) {
      const sentMs = performance.now();
      const answer = await askOver(agent, origin, query).catch((error: unknown) => String(error));
      if (typeof answer === 'number') state.answered += 1;
      if (typeof answer === 'number' && ![200, 503].includes(answer)) state.wrong += 1;
      if (answer === 'hung') state.hung += 1;
      if (typeof answer === 'string') state.failed.push({ sentMs, reason: answer });
      if (typeof answer === 'string') await sleep(20);
    }
  };
  const running = Promise.all(Array.from({ length: clients }, client));
  return Object.assign(state, {
    async end() {
      isOver = true;
      await running;
      agent.destroy();
    },
  });
}

/** The status of the answer when all of it has arrived, or "hung". */
function askOver(agent: Agent, origin: string, query: string): Promise<number | 'hung'> {
  const url = `${origin}/graphql?query=${encodeURIComponent(query)}`;
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { 'Apollo-Require-Preflight': 'yes' } }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
      response.once('error', reject);
    });
    request.once('error', reject).setTimeout(HANG_MS, () => resolve('hung'));
  });
}

async function stopUnder(scope: FaultScope, database: string, { rounds }: Size): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { name, query, limitMs } of [
    { name: 'light', query: LIGHT, limitMs: 1000 },
    { name: 'costly', query: COSTLY, limitMs: 10_000 },
  ]) {
    let [lost, longestMs, badEnds] = [0, 0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const server = await scope.serve(database);
      const running = load(server.origin, query);
      await sleep(1000);
      const signalMs = performance.now();
      const code = await server.end('SIGTERM');
      longestMs = Math.max(longestMs, performance.now() - signalMs);
      badEnds += Number(code !== 0);
      await running.end();
      lost += running.failed.filter(({ sentMs }) => sentMs < signalMs - SURELY_SENT_MS).length + running.wrong;
    }
    const subject = (what: string): string => `SIGTERM under ${name} requests: ${what}`;
    figures.push(
      exactly(subject('running requests without an answer'), lost),
      exactly(subject('ends with another exit code than 0'), badEnds, { of: rounds }),
      atMost(subject('longest time until the end'), longestMs, limitMs, 'ms'),
    );
  }
  return figures;
}

/** A client that asks for an export and reads nothing of it. */
async function stall({ origin }: ServedProgram): Promise<Socket> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  socket.on('error', () => undefined).pause();
  await once(socket, 'connect');
  socket.write('GET /export/articles.ndjson HTTP/1.1\r\nHost: x\r\n\r\n');
  await sleep(500);
  return socket;
}

async function stopStalled(scope: FaultScope, database: string): Promise<readonly Figure[]> {
  const server = await scope.serve(database);
  const socket = await stall(server);
  const signalMs = performance.now();
  const code = await server.end('SIGTERM');
  const ms = performance.now() - signalMs;
  socket.destroy();
  return [
    exactly('SIGTERM under a stalled export: exit code', Number(code)),
    atMost('SIGTERM under a stalled export: time until the end', ms, 10_000, 'ms'),
  ];
}

/** A client that has sent half of a request, so that the server waits for the rest. */
async function sendHalf({ origin }: ServedProgram): Promise<Socket> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n';
  socket.write(`${head}{"query"`);
  await sleep(500);
  return socket;
}

async function stopTwice(scope: FaultScope, database: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const workers of ['1', '2']) {
    const server = await scope.serve(database, {}, ['--workers', workers]);
    const socket = await sendHalf(server);
    server.child.kill('SIGTERM');
    await server.saying('Stopping');
    await sleep(300);
    const signalMs = performance.now();
    const end = await server.end('SIGTERM');
    const ms = performance.now() - signalMs;
    socket.destroy();
    const isNow = end === 'SIGINT';
    figures.push(
      all(`second SIGTERM (${workers} processes): ends at once`, Number(isNow), 1),
      atMost(`second SIGTERM (${workers} processes): time until the end`, ms, 1000, 'ms'),
    );
  }
  return figures;
}

/** Process ids of the workers, by their number. */
async function workersOf({ origin }: ServedProgram): Promise<ReadonlyMap<string, number>> {
  const metrics = await (await fetch(`${origin}/metrics`, { headers: { connection: 'close' } })).text();
  const found = metrics.matchAll(/whosaid_process_info{pid="(\d+)",worker="(\d+)"} 1/g);
  return new Map(Array.from(found, ([, pid, worker]) => [worker ?? '', Number(pid)]));
}

async function killWorkers(scope: FaultScope, database: string, { workerKills }: Size): Promise<readonly Figure[]> {
  let [failed, hung, wrong, replaced] = [0, 0, 0, 0];
  for (let round = 0; round < workerKills; round += 1) {
    const server = await scope.serve(database, {}, ['--workers', '2']);
    const running = load(server.origin, LIGHT);
    await sleep(1000);
    const before = await workersOf(server);
    process.kill(before.get('1') ?? 0, 'SIGKILL');
    const isReplaced = async (): Promise<boolean> => {
      const now = await workersOf(server).catch(() => before);
      return now.size === 2 && now.get('1') !== before.get('1');
    };
    for (const endMs = performance.now() + REPLACE_MS; performance.now() < endMs && !(await isReplaced());)
      await sleep(50);
    replaced += Number(await isReplaced());
    await running.end();
    failed = Math.max(failed, running.failed.length);
    hung += running.hung;
    wrong += running.wrong;
    await server.end('SIGKILL');
  }
  const subject = (what: string): string => `workers killed under load: ${what}`;
  return [
    {
      subject: subject('most requests lost by one kill'),
      value: String(failed),
      target: `at most ${CLIENTS}`,
      isMet: failed <= CLIENTS,
      isSpeed: false,
    },
    exactly(subject('requests that hang'), hung),
    exactly(subject('wrong answers'), wrong),
    all(subject('workers that are replaced'), replaced, workerKills),
  ];
}

async function killServers(scope: FaultScope, database: string, { serverKills }: Size): Promise<readonly Figure[]> {
  let [right, longestMs] = [0, 0];
  let expected: string | undefined;
  for (let round = 0; round <= serverKills; round += 1) {
    const startMs = performance.now();
    const server = await scope.serve(database);
    const { text, status } = await server.ask(LIGHT);
    if (round > 0) longestMs = Math.max(longestMs, performance.now() - startMs);
    expected ??= text;
    right += Number(round > 0 && status === 200 && text === expected);
    const running = load(server.origin, LIGHT);
    await sleep(500);
    await server.end('SIGKILL');
    await running.end();
  }
  const check = await startProcess([BUILT_PROGRAM, '--db', database, 'check']).ended();
  return [
    all('servers killed under load: right answers after the next start', right, serverKills),
    atMost('servers killed under load: longest time from start to answer', longestMs, 5000, 'ms'),
    exactly('servers killed under load: exit code of the check', Number(check)),
  ];
}
