import { onTestFinished } from 'vitest';
import { BUILT_PROGRAM, startProcess, type ProgramProcess } from '../support/program-process.ts';

/** Starts the built program for one test; it is killed when the test is over and it still runs. */
export function spawnProgram(words: readonly string[], env: Readonly<Record<string, string>> = {}): ProgramProcess {
  const program = startProcess([BUILT_PROGRAM, ...words], env);
  onTestFinished(() => void program.child.kill('SIGKILL'));
  return program;
}
