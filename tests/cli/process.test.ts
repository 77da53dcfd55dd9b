import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleDocument, temporaryFolder, whosaid } from './command-line.ts';
import { spawnProgram } from './spawn-program.ts';

const ARTICLES = 8400;
const lines = Array.from({ length: ARTICLES }, (_, index) =>
  articleDocument(`tide-${index}`, 'Low water. '.repeat(10)),
);
const folder = temporaryFolder({ 'tides.ndjson': lines.join('\n') });
const path = (name: string): string => join(folder, name);

describe('the program in a process of its own', () => {
  it('ends an interrupted import after its batch, keeps what it has told, and goes on when run again', async () => {
    const db = path('interrupted.sqlite');
    const program = spawnProgram(['import', path('tides.ndjson'), '--db', db]);
    await program.saying('batch 1: 2,000 articles');
    program.child.kill('SIGINT');
    program.child.kill('SIGINT');
    expect(await program.ended()).toBe(130);
    const [, kept] =
      /Stopped after batch \d+: ([\d,]+) articles are in\. Run the same command again/.exec(program.written.errors) ??
      [];
    const keptArticles = Number(kept?.replace(',', ''));
    const again = await whosaid(['import', path('tides.ndjson'), '--db', db, '--json', '--quiet']);
    const added = ARTICLES - keptArticles;
    expect(JSON.parse(again.output)).toMatchObject({ articles: { added, unchanged: keptArticles } });
  });

  it('ends quietly when the reader of its output has seen enough', async () => {
    const db = path('piped.sqlite');
    await whosaid(['import', path('tides.ndjson'), '--db', db, '--quiet']);
    const program = spawnProgram(['export', 'articles', '--db', db]);
    await program.saying('tide-0');
    program.child.stdout.destroy();
    expect(await program.ended()).toBe(0);
    expect(program.written.errors).toBe('');
  });

  it('serves what it has imported at a free port, and ends well on a Ctrl-C that comes twice', async () => {
    const words = [
      'serve',
      '--import',
      path('tides.ndjson'),
      path('gone.json'),
      '--db',
      path('served.sqlite'),
      '--json',
    ];
    const program = spawnProgram(words, { PORT: '0', WHOSAID_LOG: 'error' });
    await program.saying('"graphql"');
    const { graphql, health } = JSON.parse(program.written.output) as Record<'graphql' | 'health', string>;
    const answer = await fetch(`${graphql}?query={corpus{articleCount}}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(await answer.json()).toEqual({ data: { corpus: { articleCount: ARTICLES } } });
    expect((await fetch(health)).status).toBe(200);
    program.child.kill('SIGINT');
    program.child.kill('SIGINT');
    expect(await program.ended()).toBe(0);
    expect(program.written.errors).toContain('FILE_UNREADABLE');
  });
});

it('a port that is taken is told with a free one to try', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { exitCode, errors } = await whosaid(['serve', '--port', String(port), '--db', path('taken.sqlite')]);
  other.close();
  expect(exitCode).toBe(2);
  expect(errors).toContain(`--port ${port + 1}`);
});
