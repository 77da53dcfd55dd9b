import { InvalidArgumentError, Option, type Command } from 'commander';
import type { EvaluateFlags } from '../actions/run-evaluate.ts';
import { EXIT } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { helpEnding } from './help-ending.ts';

/** Declares `whosaid evaluate`. */
export function addEvaluateCommand(program: Command, host: Host): void {
  program
    .command('evaluate')
    .summary('measure annotations against better ones')
    .description(
      'Measures the quotes of one annotation (candidate) against those of one that is taken for right (gold): precision, recall ' +
        'and F1 of attributions by kind, of contents to the letter, of speakers and of the persons quoted, with 95 % intervals, and ' +
        'whether confidences are what they say. docs/evaluation.md tells how it is counted, and why.',
    )
    .requiredOption('--gold <paths...>', 'files or folders of the annotation that is taken for right')
    .requiredOption('--candidate <paths...>', 'files or folders of the annotation to measure')
    .option('--articles <paths...>', 'where the texts of the articles are, when they do not stand with the annotations')
    .option('--gold-layer <name>', 'the layer to take for right, when the files hold several')
    .option('--candidate-layer <name>', 'the layer to measure, when the files hold several')
    .option('--shared', 'measure only articles that both annotate; else what the candidate leaves out counts as missed')
    .option('--differences', 'list every difference with its place: missed, spurious, another source, another speaker')
    .addOption(
      new Option('--format <format>', 'how the result is written (default: table)').choices(['table', 'json', 'csv']),
    )
    .option('--no-human', 'leave out how far two people agree')
    .option('--seed <number>', 'start of the random draws behind the intervals', wholeNumber, 1)
    .addHelpText(
      'after',
      helpEnding({
        reads:
          'NDJSON or JSON: lines of "annotate", native documents, or lines with "id", "text" and "quotes"; no database',
        writes: 'standard output; warnings and problems to standard error',
        examples: [
          [
            'Annotate texts and see how good it is',
            'whosaid annotate --input gold.ndjson --output found.ndjson\n' +
              '  $ whosaid evaluate --gold gold.ndjson --candidate found.ndjson',
          ],
          [
            'How far do two readers of the sample corpus agree?',
            'whosaid evaluate --gold corpus/annotations/gold --candidate corpus/annotations/second-reader \\\n' +
              '      --articles corpus/articles --shared',
          ],
          [
            'Every difference as a table',
            'whosaid evaluate --gold gold.ndjson --candidate found.ndjson --differences --format csv > differences.csv',
          ],
        ],
        exits: [EXIT.done, EXIT.problems, EXIT.usage],
      }),
    )
    .action(async (flags: EvaluateFlags, command: Command) => {
      const { runEvaluate } = await import('../actions/run-evaluate.ts');
      await host.run(command, (call) => runEvaluate(call, flags));
    });
}

function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number.');
}
