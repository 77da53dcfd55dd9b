#!/usr/bin/env node
import { CliError } from './cli-error.ts';
import { crashError } from './crash.ts';
import { EXIT } from './exit-codes.ts';
import { failureOf } from './failure.ts';
import { runProgram } from './run-program.ts';
import { isBrokenPipe } from './output/sink.ts';

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
process.on('uncaughtException', (error) => crash.abort(error));

process.exitCode = await runProgram(process.argv.slice(2), { input, output, errors }, crash.signal);
// After a crash something may still wait for an event that never happens.
if (crash.signal.aborted) process.exit();
// The last of the output may fail when the command is over.
crash.signal.addEventListener('abort', () => {
  const { exitCode, message } = failureOf(crashError(crash.signal));
  errors.write(`error: ${message}\n`);
  process.exit(exitCode);
});
