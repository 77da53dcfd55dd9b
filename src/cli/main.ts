#!/usr/bin/env node
import { runProgram } from './run-program.ts';
import { isBrokenPipe } from './output/sink.ts';

const { stdin: input, stdout: output, stderr: errors } = process;

// The reader of a pipe may leave when it has seen enough: that is no fault, and there is nobody left to tell.
for (const stream of [output, errors]) {
  stream.on('error', (error) => {
    if (!isBrokenPipe(error)) throw error;
  });
}

const crash = new AbortController();
// Node raises a rejection that nothing handles as an uncaught exception too.
process.on('uncaughtException', (error) => crash.abort(error));

process.exitCode = await runProgram(process.argv.slice(2), { input, output, errors }, crash.signal);
// After a crash something may still wait for an event that never happens.
if (crash.signal.aborted) process.exit();
