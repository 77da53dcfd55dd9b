import { constants, setPriority } from 'node:os';
import type { Terminal } from './output/terminal.ts';

/**
 * Lets other programs of this machine go first, for work that may take all cores while somebody waits for answers from the same
 * database. To be called before threads are started, which take over the priority. Does nothing where the command line is carried
 * out inside another program, whose priority is not ours to change.
 */
export function giveWay({ streams }: Terminal): void {
  if (streams.errors === process.stderr) setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}
