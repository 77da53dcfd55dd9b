import type { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { suggest } from '../../text/suggest.ts';
import { CliError } from '../cli-error.ts';
import { STATISTICS } from '../statistics/all-statistics.ts';
import { helpEnding } from './help-ending.ts';
import { addStatisticCommands } from './statistic-commands.ts';

/** Declares `whosaid stats`. */
export function addStatsCommand(program: Command, host: Host): void {
  const stats = program
    .command('stats')
    .summary('tell what the corpus holds, and print statistics of it')
    .description(
      'Without a statistic: tells what the corpus holds: articles, quotes by kind, layers, publishers, and who is quoted most. ' +
        '"whosaid stats <statistic> --help" tells what each statistic takes.',
    )
    .argument('[statistic]', 'one of the commands below')
    .addHelpText(
      'after',
      helpEnding({
        reads: 'the database',
        writes: 'standard output',
        examples: [
          ['The corpus at a glance', 'whosaid stats'],
          ['Direct against indirect speech of each speaker', 'whosaid stats counts --by speaker,kind'],
          ['The revision, to cite beside a result', 'whosaid stats --json | jq -r .revision'],
        ],
        exits: [EXIT.done, EXIT.usage, EXIT.database],
      }),
    )
    .action(async (statistic: string | undefined, _flags: object, command: Command) => {
      if (statistic !== undefined) throw noStatistic(statistic);
      const { runStats } = await import('../actions/run-stats.ts');
      await host.run(command, runStats);
    });
  addStatisticCommands(stats, host);
}

function noStatistic(name: string): CliError {
  const names = STATISTICS.map((statistic) => statistic.name);
  const near = suggest(name, names);
  const hint = near === undefined ? `There is ${names.join(', ')}.` : `Did you mean "${near}"?`;
  return new CliError(EXIT.usage, `There is no statistic "${name}". ${hint}`);
}
