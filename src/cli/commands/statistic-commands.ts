import { Argument, Option, type Command } from 'commander';
import type { StatisticFlags } from '../actions/run-statistic.ts';
import { EXIT } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { STATISTICS } from '../statistics/all-statistics.ts';
import type { Statistic } from '../statistics/statistic.ts';
import { formatOption, tableOption } from './answer-options.ts';
import { helpEnding } from './help-ending.ts';

/** Declares the statistics as commands below `whosaid stats`. */
export function addStatisticCommands(stats: Command, host: Host): void {
  for (const statistic of STATISTICS) addStatisticCommand(stats, host, statistic);
}

function addStatisticCommand(stats: Command, host: Host, statistic: Statistic): void {
  const { name, field, summary, argument, options, examples } = statistic;
  const command = stats
    .command(name)
    .summary(summary)
    .description(`Prints ${summary}: the answer of "${field}" in the API.`);
  if (argument) command.addArgument(new Argument(argument.name, argument.help));
  for (const { flag, help, isRequired = false } of options)
    command.addOption(new Option(flag, help).makeOptionMandatory(isRequired));
  command
    .addOption(formatOption('table'))
    .addOption(tableOption())
    .addHelpText(
      'after',
      helpEnding({
        reads: 'the database',
        writes: 'standard output; what the figures rest on below the table, to standard error with csv and ndjson',
        examples,
        exits: [EXIT.done, EXIT.problems, EXIT.usage, EXIT.database],
      }),
    )
    .action(async (...parts: unknown[]) => {
      const [first] = argument ? parts : [];
      const given = typeof first === 'string' ? first : undefined;
      const { runStatistic } = await import('../actions/run-statistic.ts');
      await host.run(command, (call) => runStatistic(call, statistic, given, command.opts<StatisticFlags>()));
    });
}
