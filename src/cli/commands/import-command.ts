import type { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import type { ImportFlags } from '../actions/run-import.ts';
import type { Host } from '../host.ts';
import { annotatorOption } from './annotator-option.ts';
import { helpEnding } from './help-ending.ts';

/** Declares `whosaid import`. */
export function addImportCommand(program: Command, host: Host): void {
  program
    .command('import')
    .summary('read files and folders into the database')
    .description(
      'Reads articles, annotations, speakers and corrections into the database. What is there already is passed over, so an ' +
        'import that was cut off is simply run again. A document with problems is left out as a whole; all problems are told.',
    )
    .argument('<paths...>', 'files (.json, .ndjson, .jsonl, .txt), or folders, which are searched to the bottom')
    .option('--dry-run', 'tell what would happen and write nothing')
    .option('--annotate', 'then find quotes and speakers in the articles that have not been annotated by the program')
    .addOption(annotatorOption())
    .addHelpText(
      'after',
      helpEnding({
        reads: 'native JSON documents, NDJSON of them, and plain text (docs/formats.md)',
        writes: 'the database, which is made when it is not there; one transaction a batch',
        examples: [
          ['Import the sample corpus', 'whosaid import corpus'],
          ['See what is wrong with a file without touching the database', 'whosaid import --dry-run market.ndjson'],
          ['Make a corpus of raw news', 'whosaid import --annotate articles.ndjson'],
          ['Import into a database of your own', 'whosaid import --db study.sqlite texts/*.txt'],
        ],
        exits: [EXIT.done, EXIT.problems, EXIT.usage, EXIT.database, EXIT.interrupted],
      }),
    )
    .action(async (paths: readonly string[], flags: ImportFlags, command: Command) => {
      const { runImport } = await import('../actions/run-import.ts');
      await host.run(command, (call) => runImport(call, paths, flags));
    });
}
