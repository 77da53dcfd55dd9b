import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildProgram } from './harness/build-program.ts';
import { prepareCorpus } from './harness/prepare-corpus.ts';
import { startServerProcess } from './harness/server-process.ts';
import { percentile } from './harness/statistics.ts';

// `npm run bench:stop-costly`: how long after its time limit a request that costs too much is answered, and what others feel of it:
// one client asks the costly question again and again, another a cheap one each 5 ms.
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    limit: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '20' },
    program: { type: 'string' },
  },
});
const limitMs = Number(values.limit);

/** Words that begin so are most words, and a random order needs all that match. */
const costly = (seed: number): string => `{ speakers(first: 100) { nodes { quotes(first: 10,
  orderBy: { field: RANDOM, seed: ${seed} }, filter: { or: [{ text: "a*" }, { text: "b*" }, { not: { text: "c*" } }] }) {
  nodes { context } } } } }`;

const program = values.program ?? (await buildProgram());
const corpus = await prepareCorpus(Number(values.articles), 1, program);
const server = await startServerProcess({
  arguments: [join(program, 'cli/main.js'), 'serve', '--db', corpus.database],
  environment: { PORT: '0', WHOSAID_LOG: 'error', WHOSAID_ANSWER_CACHE: '0', WHOSAID_TIME_LIMIT_MS: values.limit },
});

try {
  const late: number[] = [];
  const others: number[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const slow = ask(costly(round));
    const ended = new AbortController();
    void slow.finally(() => ended.abort());
    for (; !ended.signal.aborted; await sleep(5)) others.push((await ask('{ corpus { name quoteCount } }')).ms);
    const { ms, text } = await slow;
    if (!text.includes('TIME_LIMIT')) throw new Error(`The costly question was answered: ${text.slice(0, 200)}`);
    late.push(ms - limitMs);
  }
  const metrics = await (await fetch(new URL('/metrics', server.url))).text();
  const [, lagS = ''] = /^nodejs_eventloop_lag_p99_seconds\S* (\S+)/m.exec(metrics) ?? [];
  console.log(`After the limit of ${limitMs} ms: median ${shown(at(late, 0.5))}, most ${shown(Math.max(...late))}.`);
  console.log(`Others: p50 ${shown(at(others, 0.5))}, p99 ${shown(at(others, 0.99))}.`);
  console.log(`Delay of the event loop: p99 ${shown(Number(lagS) * 1000)}.`);
} finally {
  await server.stop();
}

async function ask(query: string): Promise<{ readonly ms: number; readonly text: string }> {
  const startMs = performance.now();
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return { text: await response.text(), ms: performance.now() - startMs };
}

function at(times: readonly number[], share: number): number {
  return percentile(Float64Array.from(times).sort(), share);
}

function shown(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}
