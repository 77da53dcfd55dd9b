import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Acknowledgement } from './import-and-acknowledge.ts';

const IMPORT_AND_ACKNOWLEDGE = fileURLToPath(new URL('import-and-acknowledge.ts', import.meta.url));

/** When to kill an import: so long after the so-maniest line that it prints. The first one comes before it opens the database. */
export interface KillMoment {
  readonly acknowledgements: number;
  readonly delayMs: number;
}

/** What an import printed before it ended. */
export interface KilledImport {
  readonly acknowledgements: readonly Acknowledgement[];
  /** False when it was through before the moment came. */
  readonly wasKilled: boolean;
}

/** Imports a file in another process and, at the given moment, ends that process with SIGKILL, which no program can see coming. */
export async function killImport(url: string, file: string, moment: KillMoment): Promise<KilledImport> {
  const args = ['--import', 'tsx', IMPORT_AND_ACKNOWLEDGE, url, file];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const acknowledgements: Acknowledgement[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    acknowledgements.push(JSON.parse(line) as Acknowledgement);
    if (acknowledgements.length === moment.acknowledgements) void killLater(child, moment.delayMs);
  });
  await once(lines, 'close');
  const [exitCode] = (await exited) as [number | null];
  if (exitCode !== null && exitCode !== 0) throw new Error(`The import ended by itself with exit code ${exitCode}.`);
  return { acknowledgements, wasKilled: exitCode === null };
}

async function killLater(child: ChildProcess, delayMs: number): Promise<void> {
  await sleep(delayMs);
  child.kill('SIGKILL');
}
