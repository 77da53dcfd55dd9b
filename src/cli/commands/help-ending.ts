import { EXIT_MEANINGS, type ExitCode } from '../exit-codes.ts';

/** What stands below the options in the help of a command. */
export interface HelpEnding {
  readonly reads: string;
  readonly writes: string;
  /** What somebody wants, and the command that does it. */
  readonly examples: readonly (readonly [purpose: string, command: string])[];
  readonly exits: readonly ExitCode[];
}

/** The text below the options: what is read and written, examples, exit codes. */
export function helpEnding({ reads, writes, examples, exits }: HelpEnding): string {
  return [
    '',
    `Reads   ${reads}`,
    `Writes  ${writes}`,
    '',
    'Examples:',
    ...examples.map(([purpose, command]) => `  # ${purpose}\n  $ ${command}`),
    '',
    'Exit codes:',
    ...exits.map((code) => `  ${String(code).padEnd(4)} ${EXIT_MEANINGS[code]}`),
  ].join('\n');
}
