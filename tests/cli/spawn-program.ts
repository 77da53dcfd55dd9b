import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { startProcess, type ProgramProcess } from '../support/program-process.ts';

const SOURCE = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

const started: ProgramProcess[] = [];
afterAll(() => started.forEach(({ child }) => child.kill('SIGKILL')));

/** Starts the program from its sources; it is killed after the tests of the file when it still runs. */
export function spawnProgram(words: readonly string[], env: Readonly<Record<string, string>> = {}): ProgramProcess {
  const program = startProcess(['--import', 'tsx', SOURCE, ...words], env);
  started.push(program);
  return program;
}
