import { Argument, Option, type Command } from 'commander';
import type { ExportFlags } from '../actions/run-export.ts';
import type { ExportSubject } from '../actions/export-order.ts';
import { EXIT } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { helpEnding } from './help-ending.ts';

/** Declares `whosaid export`. */
export function addExportCommand(program: Command, host: Host): void {
  program
    .command('export')
    .summary('write quotes or articles as NDJSON or CSV')
    .description(
      'Writes all quotes or articles that a filter selects, one a line. Articles as NDJSON are native documents with their ' +
        'annotations: importing them gives the same corpus again. Beside a file stands FILE.meta.json, which says what it is: ' +
        'corpus, licence, revision, filter, date and counts.',
    )
    .addArgument(new Argument('<what>', 'what a line holds').choices(['quotes', 'articles']))
    .addOption(
      new Option('--format <format>', 'how lines are written (default: by the ending of FILE, else ndjson)').choices([
        'ndjson',
        'csv',
      ]),
    )
    .option('--filter <json>', 'a QuoteFilter or ArticleFilter as in the API; "@file.json" takes it from a file')
    .option('--out <file>', 'where to write; the file gets its name when it is complete; "-" is standard output', '-')
    .option('--meta <file>', 'where to write what the export is (default: FILE.meta.json; none for standard output)')
    .addHelpText(
      'after',
      helpEnding({
        reads: 'the database, in one unchanging view of it',
        writes: 'standard output, or FILE and FILE.meta.json',
        examples: [
          ['All quotes as a table', 'whosaid export quotes --out quotes.csv'],
          [
            'What Omar said in so many words',
            `whosaid export quotes --filter '{"speakerName": "Omar", "kind": ["DIRECT"]}'`,
          ],
          ['The whole corpus, to import elsewhere', 'whosaid export articles --out corpus.ndjson'],
        ],
        exits: [EXIT.done, EXIT.usage, EXIT.database, EXIT.file, EXIT.interrupted],
      }),
    )
    .action(async (what: ExportSubject, flags: ExportFlags, command: Command) => {
      const { runExport } = await import('../actions/run-export.ts');
      await host.run(command, (call) => runExport(call, what, flags));
    });
}
