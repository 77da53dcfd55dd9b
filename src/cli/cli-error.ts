import type { ExitCode } from './exit-codes.ts';

/** Why a command cannot go on, in words for the person who called it, and the exit code that says so to programs. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message);
  }
}
