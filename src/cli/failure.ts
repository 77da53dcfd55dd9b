import { UserError } from '../corpus/user-error.ts';
import { readConfig } from '../server/config.ts';
import { CliError } from './cli-error.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** How a command that threw ends. */
export interface Failure {
  readonly exitCode: ExitCode;
  /** Code of the error, for programs: a `UserErrorCode`, or one of the three below. */
  readonly code: string;
  /** For people. */
  readonly message: string;
}

const DATABASE_CODES: readonly string[] = ['DATABASE_BUSY', 'DATABASE_NEWER', 'DATABASE_UNREACHABLE'];

/** What to tell about an error, and the exit code that goes with it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CliError) return { exitCode: error.exitCode, code: 'COMMAND_FAILED', message: error.message };
  if (error instanceof UserError) {
    const exitCode = DATABASE_CODES.includes(error.code) ? EXIT.database : EXIT.usage;
    return { exitCode, code: error.code, message: error.message };
  }
  const refusal = refusalOfDatabase(error);
  if (refusal !== undefined) return { exitCode: EXIT.database, code: 'DATABASE_FAILED', message: refusal };
  return { exitCode: EXIT.internal, code: 'INTERNAL_ERROR', message: internalMessage(error) };
}

/** What SQLite says when the disk is full, the file is locked, read-only or no database, as a sentence; undefined for anything else. */
function refusalOfDatabase(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return undefined;
  const known = /^SQLITE_(FULL|BUSY|LOCKED|READONLY|IOERR|CORRUPT|NOTADB|CANTOPEN)/.test(error.code);
  return known ? `The database refused to go on: ${error.message}. Nothing is half written.` : undefined;
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
