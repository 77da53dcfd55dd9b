import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleDocument, temporaryFolder, whosaid } from './command-line.ts';
import type { ProgramProcess } from '../support/program-process.ts';
import { spawnProgram } from './spawn-program.ts';

const folder = temporaryFolder({ 'tide.ndjson': articleDocument('tide', 'Low water.') });
const path = (name: string): string => join(folder, name);

/** A server with two workers over one article, and how to ask it. */
async function serveByTwo(db: string): Promise<{ program: ProgramProcess; url: string }> {
  await whosaid(['import', path('tide.ndjson'), '--db', path(db), '--quiet']);
  const program = spawnProgram(['serve', '--workers', '2', '--port', '0', '--db', path(db), '--json']);
  await program.saying('"graphql"');
  return { program, url: (JSON.parse(program.written.output) as { url: string }).url };
}

/** Asks over a connection of its own, so that workers take turns; gives the number of articles. */
async function countArticles(url: string): Promise<number> {
  const query = encodeURIComponent('{corpus{articleCount}}');
  const headers = { 'Apollo-Require-Preflight': 'yes', Connection: 'close' };
  const answer = await fetch(`${url}/graphql?query=${query}`, { headers });
  return ((await answer.json()) as { data: { corpus: { articleCount: number } } }).data.corpus.articleCount;
}

/** Lines of the log that say `msg`. */
function logged({ written }: ProgramProcess, msg: string): Record<string, unknown>[] {
  const lines = written.errors.split('\n').filter((line) => line.startsWith('{') && line.endsWith('}'));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line['msg'] === msg);
}

describe('a server with two workers', () => {
  it('answers from both, each tells the metrics of both, and ends when it is told to', async () => {
    const { program, url } = await serveByTwo('two.sqlite');
    for (let at = 0; at < 4; at += 1) expect(await countArticles(url)).toBe(1);
    // A request is counted and logged once it is answered.
    const metrics = async (): Promise<string> => (await fetch(`${url}/metrics`)).text();
    for (const worker of [1, 2])
      await expect.poll(metrics).toContain(`whosaid_requests_total{path="/graphql",status="200",worker="${worker}"} 2`);
    const loggers = (): unknown => new Set(logged(program, 'request').map(({ worker }) => worker));
    await expect.poll(loggers).toEqual(new Set([1, 2]));
    program.child.kill('SIGTERM');
    expect(await program.ended()).toBe(0);
  });

  it('replaces one that dies at the same address', async () => {
    const { program, url } = await serveByTwo('dies.sqlite');
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const [, pid] = /whosaid_process_info{pid="(\d+)",worker="1"} 1/.exec(metrics) ?? [];
    process.kill(Number(pid), 'SIGKILL');
    await program.saying('a worker has been started again');
    expect(logged(program, 'a worker has died')).toMatchObject([{ worker: 1, cause: 'SIGKILL', pauseMs: 100 }]);
    for (let at = 0; at < 4; at += 1) expect(await countArticles(url)).toBe(1);
    program.child.kill('SIGINT');
    expect(await program.ended()).toBe(0);
  });
});

it('workers that cannot be had are told in the same words as a server that cannot start', async () => {
  const settings = { WHOSAID_DOCUMENTS: path('nowhere') };
  const program = spawnProgram(['serve', '--workers', '2', '--port', '0', '--db', path('none.sqlite')], settings);
  expect(await program.ended()).toBe(2);
  expect(program.written.errors).toContain('WHOSAID_DOCUMENTS');
});
