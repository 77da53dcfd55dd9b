#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { CliError } from './cli-error.ts';
import { crashError } from './crash.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { isBrokenPipe } from './output/sink.ts';

/** Files that a process must be able to open: modules at its start, later connections to the database and to clients. */
const FEWEST_DESCRIPTORS = 256;

const { stdin: input, stdout: output, stderr: errors } = process;

const crash = new AbortController();
// The reader of a pipe may leave when it has seen enough: that is no fault.
output.on('error', (error: Error) => {
  if (isBrokenPipe(error)) return;
  crash.abort(new CliError(EXIT.file, `The output cannot be written: ${error.message}.`));
});
// Messages that cannot be written, as on a full disk, end nothing: there is no other place to say so.
errors.on('error', () => undefined);
// Node raises a rejection that nothing handles as an uncaught exception too.
process.on('uncaughtException', (error) => {
  if (crash.signal.aborted) errors.write(`error: another fault: ${error.message}\n`);
  crash.abort(error);
});

process.exitCode = await main(process.argv.slice(2));
// After a crash something may still wait for an event that never happens.
if (crash.signal.aborted) process.exit();

/** Node opens all modules at the same time and reports one that it cannot open as missing. So the limit is checked before. */
async function main(words: readonly string[]): Promise<ExitCode> {
  const limit = openFileLimit();
  if (limit < FEWEST_DESCRIPTORS) return refuse(words, limit);
  const [{ runProgram }, { failureOf }] = await Promise.all([import('./run-program.ts'), import('./failure.ts')]);
  const ended = await runProgram(words, { input, output, errors }, crash.signal);
  // The last of the output may fail when the command is over.
  crash.signal.addEventListener('abort', () => {
    const { exitCode, message } = failureOf(crashError(crash.signal));
    errors.write(`error: ${message}\n`);
    process.exit(exitCode);
  });
  return ended;
}

/** The soft limit of open files, as Linux tells it; Infinity where it is not known. */
function openFileLimit(): number {
  try {
    const [, soft] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return soft === undefined ? Infinity : Number(soft);
  } catch {
    return Infinity;
  }
}

function refuse(words: readonly string[], limit: number): ExitCode {
  const message =
    `This process may open ${limit} files; whosaid needs at least ${FEWEST_DESCRIPTORS}. Raise the limit: ` +
    '"ulimit -n 1024" in the shell, LimitNOFILE= of a systemd unit, --ulimit nofile= of a container.';
  const error = { code: 'DESCRIPTORS_TOO_FEW', message };
  errors.write(`error: ${message}\n`);
  if (words.includes('--json')) output.write(`${JSON.stringify({ error })}\n`);
  return EXIT.usage;
}
