import { CommanderError } from 'commander';
import { failureOf } from './failure.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Host, type GlobalFlags } from './host.ts';
import type { StandardStreams } from './output/terminal.ts';
import { buildProgram } from './program.ts';

/**
 * Carries out a command line, without the words for Node and the program, and gives the exit code. `crash` is as in `Call`; the
 * default is never aborted.
 */
export async function runProgram(
  words: readonly string[],
  streams: StandardStreams,
  crash?: AbortSignal,
): Promise<ExitCode> {
  const host = new Host(streams, crash);
  const program = buildProgram(host);
  try {
    await program.parseAsync([...words], { from: 'user' });
    return host.exitCode;
  } catch (error) {
    // Commander has said what is wrong, or has printed the help or the version that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const { exitCode, code, message } = failureOf(error);
    const terminal = host.terminalOf(program.opts<GlobalFlags>());
    terminal.warn(`${terminal.paint('errors', 'red', 'error:')} ${message}`);
    if (terminal.manner.isJson) terminal.print(JSON.stringify({ error: { code, message } }));
    return exitCode;
  }
}
