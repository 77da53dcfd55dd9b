import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BUILT_PROGRAM, startProcess, type ProgramProcess } from '../support/program-process.ts';
import { articleDocument, temporaryFolder, whosaid } from './command-line.ts';

const articles = Array.from({ length: 4100 }, (_, at) => articleDocument(`tide-${at}`, 'Low water. '.repeat(10)));
const folder = temporaryFolder({
  'tide.ndjson': articleDocument('tide', 'Low water.'),
  'tides.ndjson': articles.join('\n'),
});
const path = (name: string): string => join(folder, name);

const CRASH = new URL('../support/crash-on-signal.mjs', import.meta.url).href;
const ENV = { NODE_OPTIONS: `--import ${CRASH}`, PORT: '0' };
const BODY = JSON.stringify({ query: '{ corpus { articleCount } }' });

/** The built program, in which SIGUSR2 causes an error that no code handles. */
function start(...words: string[]): ProgramProcess {
  const program = startProcess([BUILT_PROGRAM, ...words], ENV);
  onTestFinished(() => void program.child.kill('SIGKILL'));
  return program;
}

async function serve(db: string, ...words: string[]): Promise<{ program: ProgramProcess; url: string }> {
  await whosaid(['import', path('tide.ndjson'), '--db', path(db), '--quiet']);
  const program = start('serve', '--db', path(db), '--json', ...words);
  await program.saying('"graphql"');
  return { program, url: (JSON.parse(program.written.output) as { url: string }).url };
}

/** A connection over which these bytes have been sent. */
async function sending(url: string, bytes: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(bytes);
  return socket;
}

/** Lines of the log that say `msg`. */
function logged({ written }: ProgramProcess, msg: string): Record<string, unknown>[] {
  const lines = written.errors.split('\n').filter((line) => line.startsWith('{') && line.endsWith('}'));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line['msg'] === msg);
}

describe.skipIf(process.platform === 'win32')('after an error that no code handles', () => {
  it('a server answers running requests, is not ready, logs the stack, counts it and ends', async () => {
    const { program, url } = await serve('served.sqlite');
    const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\n\r\n`;
    const running = await sending(url, head + BODY.slice(0, 10));
    const probe = await sending(url, 'GET /readyz HTTP/1.1\r\nHost: x\r\n');
    const scrape = await sending(url, 'GET /metrics HTTP/1.1\r\nHost: x\r\n');
    await fetch(`${url}/healthz`);
    program.child.kill('SIGUSR2');
    await program.saying('uncaught error');
    running.write(BODY.slice(10));
    probe.write('\r\n');
    scrape.write('\r\n');
    const [answer, readiness, metrics] = await Promise.all([running, probe, scrape].map(text));
    expect(answer).toContain('"articleCount":1');
    expect(readiness).toMatch(/^HTTP\/1.1 503 [^]*Retry-After: 1/);
    expect(metrics).toContain('whosaid_crashes_total{worker="0"} 1');
    expect(await program.ended()).toBe(70);
    expect(logged(program, 'uncaught error: the server stops')).toMatchObject([
      {
        level: 'error',
        err: { message: 'A promise is lost.', stack: expect.stringContaining('crash-on-signal') as string },
      },
    ]);
    expect(program.written.errors).toContain('This is a fault of the program.');
  });

  it('a worker ends and is replaced', async () => {
    const { program, url } = await serve('workers.sqlite', '--workers', '2');
    const metricsOf = async (): Promise<string> => (await fetch(`${url}/metrics`)).text();
    const [, pid] = /whosaid_process_info{pid="(\d+)",worker="1"} 1/.exec(await metricsOf()) ?? [];
    process.kill(Number(pid), 'SIGUSR2');
    await program.saying('a worker has been started again');
    expect(logged(program, 'uncaught error: the server stops')).toMatchObject([{ worker: 1 }]);
    expect(logged(program, 'a worker has died')).toMatchObject([{ worker: 1, cause: 'exit code 70' }]);
    expect(await metricsOf()).toContain('whosaid_crashes_total{worker="1"} 1');
    program.child.kill('SIGTERM');
    expect(await program.ended()).toBe(0);
  });

  it('an import closes the database and says so', async () => {
    const db = path('imported.sqlite');
    const program = start('import', path('tides.ndjson'), '--db', db);
    await program.saying('batch 1: 2,000 articles');
    program.child.kill('SIGUSR2');
    expect(await program.ended()).toBe(70);
    expect(program.written.errors).toContain('Something unexpected happened: A promise is lost.');
    expect((await whosaid(['check', '--db', db])).exitCode).toBe(0);
  });
});

it.each([0, 20, 100])('a server that is told to stop %i ms after it began to start ends', async (afterMs) => {
  await whosaid(['import', path('tide.ndjson'), '--db', path('early.sqlite'), '--quiet']);
  const signal = `process.once('newListener', function watch(event) {
    if (event === 'SIGTERM') setTimeout(() => process.kill(process.pid, 'SIGTERM'), ${afterMs});
    else process.once('newListener', watch);
  })`;
  const words = ['--import', `data:text/javascript,${encodeURIComponent(signal)}`, BUILT_PROGRAM];
  const program = startProcess([...words, 'serve', '--db', path('early.sqlite'), '--port', '0']);
  onTestFinished(() => void program.child.kill('SIGKILL'));
  expect(await program.ended()).toBe(0);
});

it('a command that waits after a crash for what never happens keeps the process until its time is over', async () => {
  const script = `import { untilEnd } from ${JSON.stringify(new URL('../../dist/cli/crash.js', import.meta.url).href)};
    console.log('waits');
    await untilEnd(AbortSignal.abort(new Error('A promise is lost.')), new Promise(() => undefined), 300);`;
  const program = startProcess(['--input-type=module', '--eval', script]);
  onTestFinished(() => void program.child.kill('SIGKILL'));
  await program.saying('waits');
  expect(await program.ended()).toBe(1);
  expect(program.written.errors).toContain('A promise is lost.');
});
