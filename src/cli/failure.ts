import { DATABASE_CODES, UserError } from '../corpus/user-error.ts';
import { readConfig } from '../server/config.ts';
import { DatabaseFault, faultOf } from '../store/connect/database-fault.ts';
import { CliError } from './cli-error.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** How a command that threw ends. */
export interface Failure {
  readonly exitCode: ExitCode;
  /** Code of the error, for programs: a `UserErrorCode`, or one of the two below. */
  readonly code: string;
  /** For people. */
  readonly message: string;
}

/** What to tell about an error, and the exit code that goes with it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CliError) return { exitCode: error.exitCode, code: 'COMMAND_FAILED', message: error.message };
  if (error instanceof UserError) return failureOfUserError(error);
  const fault = faultOf(error);
  if (fault) return failureOfUserError(fault);
  return { exitCode: EXIT.internal, code: 'INTERNAL_ERROR', message: internalMessage(error) };
}

function failureOfUserError(error: UserError): Failure {
  const exitCode = DATABASE_CODES.includes(error.code) ? EXIT.database : EXIT.usage;
  return {
    exitCode,
    code: error.code,
    message: error instanceof DatabaseFault ? error.operatorMessage : error.message,
  };
}

function internalMessage(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && wantsStacks() ? `\n${error.stack ?? ''}` : '';
  const advice =
    'This is a fault of the program. Please report it with the output of the same command under WHOSAID_LOG=debug.';
  return `Something unexpected happened: ${what}\n${advice}${stack}`;
}

function wantsStacks(): boolean {
  try {
    return readConfig().logLevel === 'debug';
  } catch {
    return false;
  }
}
