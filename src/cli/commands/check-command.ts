import type { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { helpEnding } from './help-ending.ts';

/** Declares `whosaid check`. */
export function addCheckCommand(program: Command, host: Host): void {
  program
    .command('check')
    .summary('look for faults in the database, or in files')
    .description(
      'Without paths: looks through the whole database, its texts against their offsets and everything that is kept for speed ' +
        'against a new count. With paths: looks through files as an import would, without any database.',
    )
    .argument('[paths...]', 'files or folders to look through instead of the database')
    .addHelpText(
      'after',
      helpEnding({
        reads: 'the database, or the files',
        writes: 'nothing; imports into the database wait while it is checked',
        examples: [
          ['Is the database sound?', 'whosaid check'],
          ['Could these files be imported?', 'whosaid check corpus'],
        ],
        exits: [EXIT.done, EXIT.problems, EXIT.usage, EXIT.database, EXIT.damaged, EXIT.interrupted],
      }),
    )
    .action(async (paths: readonly string[], _flags: object, command: Command) => {
      const { runCheck } = await import('../actions/run-check.ts');
      await host.run(command, (call) => runCheck(call, paths));
    });
}
