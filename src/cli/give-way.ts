import { existsSync, readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import type { Terminal } from './output/terminal.ts';

/** Linux lists the threads of a process here; each has a priority of its own, which those that it starts take over. */
const THREADS = '/proc/self/task';

/**
 * Lets other programs of this machine go first, for work that may take all cores while somebody waits for answers from the same
 * database. Does nothing where the command line is carried out inside another program, whose priority is not ours to change.
 */
export function giveWay({ streams }: Terminal): void {
  if (streams.errors !== process.stderr) return;
  const threads = existsSync(THREADS) ? readdirSync(THREADS).map(Number) : [process.pid];
  for (const thread of threads) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
}
