import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The built program. */
export const BUILT_PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** A script that Node runs in a process of its own. */
export interface ProgramProcess {
  readonly processId: number;
  readonly child: ChildProcessWithoutNullStreams;
  /** What it has written so far. */
  readonly written: { output: string; errors: string };
  /**
   * Waits for words or a pattern on either stream and returns the match.
   *
   * @throws Error with all that it has written, when it ends before
   */
  saying(words: string | RegExp): Promise<string>;
  /** Sends the signal and waits until the process has ended. Returns what `ended` returns. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
  /** Waits for the end of the process: its exit code, or the signal that killed it. */
  ended(): Promise<number | NodeJS.Signals>;
}

/** Kills the processes that still run when our process ends. */
const atExit = new Set<() => unknown>();
process.once('exit', () => atExit.forEach((kill) => kill()));

/**
 * Starts Node with these words: a script and its arguments. The environment is ours and `environment`.
 *
 * @param descriptors the most files that it may have open; preset, as many as we may
 */
export function startProcess(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  descriptors?: number,
): ProgramProcess {
  const env = { ...process.env, ...environment };
  const child =
    descriptors === undefined
      ? spawn(process.execPath, words, { env })
      : spawn('sh', ['-c', `ulimit -n ${descriptors}; exec "$0" "$@"`, process.execPath, ...words], { env });
  const kill = (): unknown => child.kill('SIGKILL');
  atExit.add(kill);
  const end = (once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>).finally(() =>
    atExit.delete(kill),
  );
  const written = { output: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.errors += text));
  const ended = async (): Promise<number | NodeJS.Signals> => {
    const [code, signal] = await end;
    return code ?? signal ?? NaN;
  };
  return {
    processId: child.pid ?? 0,
    child,
    written,
    ended,
    saying: (pattern) => matchIn(child, written, pattern),
    end(signal) {
      child.kill(signal);
      return ended();
    },
  };
}

/** Resolves with the first match in what the process has written, or will write before it ends. */
function matchIn(
  child: ChildProcessWithoutNullStreams,
  written: ProgramProcess['written'],
  pattern: string | RegExp,
): Promise<string> {
  const find = (text: string): string | undefined =>
    typeof pattern === 'string' ? [pattern].find((words) => text.includes(words)) : pattern.exec(text)?.[0];
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = find(written.output) ?? find(written.errors);
      if (found !== undefined) settle(() => resolve(found));
    };
    const fail = (): void => {
      const said = `${written.errors}${written.output}`.trim();
      settle(() => reject(new Error(`The process ended without ${String(pattern)}: ${said}`)));
    };
    const settle = (answer: () => void): void => {
      for (const stream of [child.stdout, child.stderr]) stream.off('data', look);
      child.off('close', fail);
      answer();
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
    child.once('close', fail);
    look();
    if (child.exitCode !== null && child.stdout.closed && child.stderr.closed) fail();
  });
}
