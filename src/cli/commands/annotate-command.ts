import type { Command } from 'commander';
import type { AnnotateFlags } from '../actions/annotate-flags.ts';
import { EXIT } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { wholeNumber } from '../input/whole-number.ts';
import { annotatorOption } from './annotator-option.ts';
import { helpEnding } from './help-ending.ts';

/** Declares `whosaid annotate`. */
export function addAnnotateCommand(program: Command, host: Host): void {
  program
    .command('annotate')
    .summary('find quotes and speakers in articles')
    .description(
      'Finds who said what in English news: content, cue, source and speaker of direct, indirect and mixed quotes. With --input ' +
        'it reads articles from a file and writes a line for each, without a database. Without, it annotates the articles of ' +
        'the database that lack its layer. What was cut off goes on where it was when it is run again.',
    )
    .argument('[articles...]', 'ids of articles in the database (default: all)')
    .option('--input <file>', 'annotate this file: an article a line, {"id": …, "text": …}; "-": standard input')
    .option('--output <file>', 'where the lines go (default: standard output)')
    .addOption(annotatorOption())
    .option('--workers <count>', 'threads that annotate (default: one for each core)', wholeNumber(1, 256))
    .option('--evidence', 'write also why, the ids of speakers, and where the text speaks of them')
    .option('--overwrite', 'begin --output anew, whatever it holds')
    .option('--again', 'annotate articles of the database that have been annotated before')
    .addHelpText(
      'after',
      helpEnding({
        reads: 'lines of JSON, or articles of the database (docs/formats.md)',
        writes: 'a line of JSON for each article, or a layer in the database, one transaction a batch',
        examples: [
          ['Annotate a file', 'whosaid annotate --input articles.ndjson --output quotes.ndjson'],
          ['See who is quoted', 'whosaid annotate --input articles.ndjson | jq -r ".quotes[].speaker.name"'],
          ['Annotate what is in the database', 'whosaid annotate'],
          [
            'Annotate one article anew, with the rules',
            'whosaid annotate article/market-fire --again --annotator rules',
          ],
        ],
        exits: [EXIT.done, EXIT.problems, EXIT.usage, EXIT.database, EXIT.internal, EXIT.file, EXIT.interrupted],
      }),
    )
    .action(async (articles: readonly string[], flags: AnnotateFlags, command: Command) => {
      const { runAnnotate } = await import('../actions/run-annotate.ts');
      await host.run(command, (call) => runAnnotate(call, articles, flags));
    });
}
