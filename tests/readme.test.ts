import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const README = readFileSync('README.md', 'utf8');
const PROGRAM = resolve('dist/cli/main.js');
const run = promisify(execFile);

/** The code blocks of a language in the README, in order. */
function blocks(language: string): string[] {
  return Array.from(README.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms')), ([, code]) => code ?? '');
}

describe('what the README says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-readme-'));
  const env = { ...process.env, DATABASE_URL: join(folder, 'corpus.sqlite'), HOST: '127.0.0.1', PORT: '0' };
  let server: ChildProcess;
  let address = '';

  beforeAll(async () => {
    server = spawn(process.execPath, [PROGRAM, 'serve', '--import', 'corpus'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    address = await firstAddress(server);
  });

  afterAll(async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds questions and commands', () => {
    expect([blocks('graphql').length, blocks('sh').length]).toEqual([4, 3]);
  });

  it.each(blocks('graphql'))('%s is answered with something', async (query) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const answer = (await response.json()) as { data?: unknown; errors?: unknown };
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data)).toMatch(/"(?:text|match)":"[^"]/);
  });

  it.each(blocks('sh'))('%s runs and prints something', async (commands) => {
    const script = commands
      .replaceAll('http://127.0.0.1:4000', address)
      .replaceAll('npx whosaid', `'${process.execPath}' '${PROGRAM}'`);
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script], { cwd: folder, env });
    expect(stdout.trim()).not.toBe('');
    expect(stdout).not.toContain('"errors"');
  });
});

/** The first address that the server prints, without what follows the port. */
async function firstAddress(server: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of server.stdout ?? []) {
    printed += String(chunk);
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
    if (address !== undefined) {
      server.stdout?.resume();
      return address;
    }
  }
  throw new Error(`The server printed no address: ${printed}`);
}
