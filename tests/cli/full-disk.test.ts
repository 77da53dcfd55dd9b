import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BUILT_PROGRAM } from '../support/program-process.ts';
import { articleDocument, temporaryFolder, whosaid } from './command-line.ts';

/** A device on which no byte has room (https://man7.org/linux/man-pages/man4/full.4.html). */
const FULL = '/dev/full';
const folder = temporaryFolder({ 'tide.ndjson': articleDocument('tide', 'Low water.') });

async function imported(name: string): Promise<string> {
  const db = join(folder, name);
  await whosaid(['import', join(folder, 'tide.ndjson'), '--db', db, '--quiet']);
  return db;
}

describe.skipIf(!existsSync(FULL))('on a full disk', () => {
  it('a server whose log cannot be written answers and ends in order', async () => {
    const words = [BUILT_PROGRAM, 'serve', '--db', await imported('served.sqlite'), '--json'];
    const env = { ...process.env, PORT: '0', WHOSAID_LOG: 'info' };
    const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', openSync(FULL, 'w')] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [said] = (await once(child.stdout!, 'data')) as [Buffer];
    const { health } = JSON.parse(said.toString()) as { health: string };
    for (let at = 0; at < 3; at += 1) expect((await fetch(health)).status).toBe(200);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('a command whose output cannot be written says so and ends with exit code 74', async () => {
    const words = [BUILT_PROGRAM, 'stats', '--db', await imported('counted.sqlite')];
    const child = spawn(process.execPath, words, { stdio: ['ignore', openSync(FULL, 'w'), 'pipe'] });
    let errors = '';
    child.stderr!.on('data', (data: Buffer) => (errors += data.toString()));
    expect(await once(child, 'close')).toEqual([74, null]);
    expect(errors).toContain('The output cannot be written: ');
  });
});
