import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { startProgressLine } from './progress-line.mjs';
import { SetupFailure } from './setup-failure.mjs';

const HEAD_LINES = 10;
const TAIL_LINES = 30;
const KEPT_CHARACTERS = 1_000_000;

/**
 * Runs one long command with a progress line in place of its output, which is shown (its end) only when it fails.
 *
 * @param {object} step
 * @param {string} step.title such as "Installing packages"
 * @param {string} step.cwd
 * @param {readonly string[]} step.command program and arguments
 * @param {(output: string) => string} [step.noteOn] what the latest output means for the reader; "" for nothing
 * @param {(output: string) => string} [step.advise] what to do about the failure that printed `output`
 * @throws {SetupFailure} when the command fails
 */
export async function runStep({ title, cwd, command, noteOn, advise }) {
  const progress = startProgressLine(title);
  let output = '';
  const code = await run(command, cwd, (text) => {
    output = (output + text).slice(-KEPT_CHARACTERS);
    const note = noteOn?.(text);
    if (note) progress.setNote(note);
  });
  progress.end(code === 0 ? 'done' : 'failed');
  if (code === 0) return;
  throw new SetupFailure(
    [excerpt(output), '', `${title} failed (exit code ${code}).`, advise?.(output) ?? ''].join('\n').trim(),
  );
}

/**
 * The beginning, where npm says what is wrong, and the end, where a compiler does.
 *
 * @param {string} output
 */
function excerpt(output) {
  const lines = output.trimEnd().split('\n');
  if (lines.length <= HEAD_LINES + TAIL_LINES) return lines.join('\n');
  return [...lines.slice(0, HEAD_LINES), '…', ...lines.slice(-TAIL_LINES)].join('\n');
}

/**
 * @param {readonly string[]} command
 * @param {string} cwd
 * @param {(text: string) => void} onOutput
 * @returns {Promise<number>} the exit code
 */
function run([program = '', ...args], cwd, onOutput) {
  // npm is a batch file on Windows, which only a shell can run.
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: program.endsWith('.cmd') });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onOutput);
  const stopForwarding = forwardSignals(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      stopForwarding();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function forwardSignals(child) {
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => void child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return () => void process.off('SIGINT', forward).off('SIGTERM', forward);
}
