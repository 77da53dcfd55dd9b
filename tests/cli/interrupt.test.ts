import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from './command-line.ts';

const INTERRUPT = new URL('../../src/cli/interrupt.ts', import.meta.url).href;
const folder = temporaryFolder();

/** Tells what it hears, and waits in a thread of its own for a pipe that nobody writes into. */
const STUCK = `
import { readFile } from 'node:fs/promises';
const { interruptible } = await import(${JSON.stringify(INTERRUPT)});
process.on('exit', () => console.log('restored'));
await interruptible(() => console.log('heard'), () => {
  console.log('stuck');
  return readFile(process.argv[1]);
});`;

it.skipIf(process.platform === 'win32')('a second SIGTERM ends a program that is stuck in a read', async () => {
  const pipe = join(folder, 'pipe');
  spawnSync('mkfifo', [pipe]);
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', STUCK, pipe]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const written: string[] = [];
  const saying = async (): Promise<void> => {
    const [data] = (await once(child.stdout, 'data')) as [Buffer];
    written.push(data.toString().trim());
  };
  await saying();
  child.kill('SIGTERM');
  await saying();
  await sleep(600);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await saying();
  expect(await ended).toEqual([null, 'SIGINT']);
  expect(written).toEqual(['stuck', 'heard', 'restored']);
});
