import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { startProcess, type ProgramProcess } from '../support/program-process.ts';

const SOURCE = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Starts the program from its sources, for one test; it is killed when the test is over and it still runs. */
export function spawnProgram(words: readonly string[], env: Readonly<Record<string, string>> = {}): ProgramProcess {
  const program = startProcess(['--import', 'tsx', SOURCE, ...words], env);
  onTestFinished(() => void program.child.kill('SIGKILL'));
  return program;
}
