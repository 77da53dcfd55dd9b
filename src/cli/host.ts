import type { Command } from 'commander';
import { untilEnd } from './crash.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Terminal, type StandardStreams } from './output/terminal.ts';

/** Options that every command takes. */
export interface GlobalFlags {
  readonly db?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** What an action is given besides its own arguments. */
export interface Call {
  readonly terminal: Terminal;
  /** Path or URL of the database as given; undefined: what the environment says. */
  readonly db: string | undefined;
  /** Aborted, with the error as its reason, when an error occurs that no code of the program handles. */
  readonly crash: AbortSignal;
}

/** Carries out the actions of commands and remembers how the last one ended. */
export class Host {
  exitCode: ExitCode = EXIT.done;

  constructor(
    readonly streams: StandardStreams,
    readonly crash: AbortSignal = new AbortController().signal,
  ) {}

  /** The terminal in the manner that the command line asks for. */
  terminalOf({ json, quiet }: GlobalFlags): Terminal {
    return new Terminal(this.streams, { isJson: json === true, isQuiet: quiet === true });
  }

  /** Carries out an action for `command`. */
  async run(command: Command, action: (call: Call) => Promise<ExitCode>): Promise<void> {
    const flags = command.optsWithGlobals<GlobalFlags>();
    const call = { terminal: this.terminalOf(flags), db: flags.db, crash: this.crash };
    this.exitCode = await untilEnd(this.crash, action(call));
  }
}
