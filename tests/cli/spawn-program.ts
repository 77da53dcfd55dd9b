import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** The program in a process of its own. */
export interface SpawnedProgram {
  readonly child: ChildProcessWithoutNullStreams;
  /** What it has written so far. */
  readonly written: { output: string; errors: string };
  /** Resolves when it has written `words` to either stream. */
  saying(words: string): Promise<void>;
  /** Resolves when it has ended, with its exit code, or the signal that killed it. */
  ended(): Promise<number | string>;
}

/** Starts the program for one test; it is killed when the test is over and it still runs. */
export function spawnProgram(words: readonly string[], env: Readonly<Record<string, string>> = {}): SpawnedProgram {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, ...words], { env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const written = { output: '', errors: '' };
  child.stdout.on('data', (data: Buffer) => (written.output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (written.errors += data.toString()));
  const end = once(child, 'close') as Promise<[number | null, string | null]>;
  return {
    child,
    written,
    async saying(text) {
      while (!(written.output + written.errors).includes(text)) {
        if (child.exitCode !== null) throw new Error(`It ended without "${text}": ${written.errors}`);
        await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), end]);
      }
    },
    async ended() {
      const [code, signal] = await end;
      return code ?? signal ?? 'neither code nor signal';
    },
  };
}
