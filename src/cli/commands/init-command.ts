import type { Command } from 'commander';
import type { InitFlags } from '../actions/run-init.ts';
import { EXIT } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { wholeNumber } from '../input/whole-number.ts';
import { helpEnding } from './help-ending.ts';

/** Declares `whosaid init`. */
export function addInitCommand(program: Command, host: Host): void {
  program
    .command('init')
    .summary('make an empty database')
    .description(
      'Makes a SQLite file, or the tables of an empty PostgreSQL database. An import does that by itself; this command is for ' +
        'large corpora, whose tables of paragraphs, quotes, spans and mentions can be divided by article on PostgreSQL, on one ' +
        'server or over several. What is there already is refused.',
    )
    .option('--partitions <count>', 'divide these tables into so many parts, 2 to 1,024', wholeNumber(2, 1024))
    .option('--shards <url...>', 'empty PostgreSQL databases, on other servers, that are to hold the parts')
    .addHelpText(
      'after',
      helpEnding({
        reads: 'nothing',
        writes: 'the database and its shards: all of it or nothing',
        examples: [
          ['Make data/corpus.sqlite', 'whosaid init'],
          ['Divide on one server', 'whosaid --db postgres://localhost/news init --partitions 16'],
          [
            'Divide over two more servers',
            'whosaid --db postgres://one/news init --partitions 8 --shards postgres://two/part postgres://three/part',
          ],
        ],
        exits: [EXIT.done, EXIT.usage, EXIT.database],
      }),
    )
    .action(async (flags: InitFlags, command: Command) => {
      const { runInit } = await import('../actions/run-init.ts');
      await host.run(command, (call) => runInit(call, flags));
    });
}
