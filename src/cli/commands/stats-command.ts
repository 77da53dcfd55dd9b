import type { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { helpEnding } from './help-ending.ts';

/** Declares `whosaid stats`. */
export function addStatsCommand(program: Command, host: Host): void {
  program
    .command('stats')
    .summary('tell what the corpus holds')
    .description('Tells what the corpus holds: articles, quotes by kind, layers, publishers, and who is quoted most.')
    .addHelpText(
      'after',
      helpEnding({
        reads: 'the database',
        writes: 'standard output',
        examples: [
          ['The corpus at a glance', 'whosaid stats'],
          ['The revision, to cite beside a result', 'whosaid stats --json | jq -r .revision'],
        ],
        exits: [EXIT.done, EXIT.usage, EXIT.database],
      }),
    )
    .action(async (_flags: object, command: Command) => {
      const { runStats } = await import('../actions/run-stats.ts');
      await host.run(command, runStats);
    });
}
