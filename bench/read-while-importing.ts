import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildProgram } from './harness/build-program.ts';
import { KeepAliveConnection, postRequest } from './harness/keep-alive-connection.ts';
import { prepareCorpus } from './harness/prepare-corpus.ts';
import { startServerProcess } from './harness/server-process.ts';
import { percentile, spreadOf } from './harness/statistics.ts';
import { readCorpusFacts } from './workloads/corpus-facts.ts';
import { drawRequests } from './workloads/draw-requests.ts';
import { graphqlRequest } from './workloads/drawn-request.ts';
import { writeCorpusFile } from './write-corpus-file.ts';

// `npm run bench:import-load`: how much longer readers wait while an import runs. Readers ask for articles with all that is nested in
// them, each some milliseconds after its last answer, without kept answers; a second process imports into the same SQLite file.
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    imported: { type: 'string', default: '20000' },
    connections: { type: 'string', default: '16' },
    pause: { type: 'string', default: '40' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '5' },
  },
});
const SEED = 1;
const [connections, pauseMs, roundMs] = [values.connections, values.pause, Number(values.seconds) * 1000].map(
  Number,
) as [number, number, number];

const program = await buildProgram();
const corpus = await prepareCorpus(Number(values.articles), SEED, program);
const folder = mkdtempSync(join(tmpdir(), 'whosaid-import-load-'));
const [database, file] = [join(folder, 'corpus.sqlite'), join(folder, 'more.ndjson')];
copyFileSync(corpus.database, database);
await writeCorpusFile(file, { articles: Number(values.imported), seed: SEED + 1 });
const facts = await readCorpusFacts(corpus.database);
const requests = drawRequests('W1', facts, SEED).map((drawn) => postRequest('/graphql', graphqlRequest(drawn)));

const main = join(program, 'cli/main.js');
const environment = { PORT: '0', WHOSAID_LOG: 'error', WHOSAID_ANSWER_CACHE: '0' };
const server = await startServerProcess({ arguments: [main, 'serve', '--db', database], environment });
const open = await Promise.all(
  Array.from({ length: connections }, () => KeepAliveConnection.open(Number(server.url.port))),
);

try {
  await readFor(roundMs);
  const rises: number[] = [];
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    const quietMs = await readFor(roundMs);
    const stopImport = startImport();
    await sleep(1000);
    const busyMs = await readFor(roundMs);
    const hadEnded = await stopImport();
    rises.push(busyMs / quietMs);
    const remark = hadEnded ? '; the import ended too early: raise --imported' : '';
    console.log(`round ${round}: p95 ${quietMs.toFixed(2)} ms, during the import ${busyMs.toFixed(2)} ms${remark}`);
  }
  const { median, least, most } = spreadOf(rises);
  console.log(`p95 during an import: ${median.toFixed(2)} times (${least.toFixed(2)} to ${most.toFixed(2)})`);
} finally {
  for (const connection of open) connection.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}

/** Asks over all connections for a time; gives the time below which 95 of 100 answers came, in milliseconds. */
async function readFor(durationMs: number): Promise<number> {
  const latencies: number[] = [];
  const endMs = performance.now() + durationMs;
  let next = 0;
  const askOn = async (connection: KeepAliveConnection): Promise<void> => {
    while (performance.now() < endMs) {
      const sentMs = performance.now();
      const { status } = await connection.ask(requests[next++ % requests.length] as Buffer);
      if (status !== 200) throw new Error(`An answer with status ${status}.`);
      latencies.push(performance.now() - sentMs);
      await sleep(pauseMs);
    }
  };
  await Promise.all(open.map(askOn));
  return percentile(Float64Array.from(latencies).sort(), 0.95);
}

/** Starts an import that is stopped after its batch by what is given back, which tells whether it had ended by itself. */
function startImport(): () => Promise<boolean> {
  const child = spawn(process.execPath, [main, '--db', database, 'import', file, '--quiet'], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  return async () => {
    const hadEnded = child.exitCode !== null;
    child.kill('SIGINT');
    await ended;
    return hadEnded;
  };
}
