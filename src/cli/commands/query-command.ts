import type { Command } from 'commander';
import type { QueryFlags } from '../actions/run-query.ts';
import { EXIT } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { formatOption, tableOption } from './answer-options.ts';
import { helpEnding } from './help-ending.ts';

/** Declares `whosaid query`. */
export function addQueryCommand(program: Command, host: Host): void {
  program
    .command('query')
    .summary('answer a GraphQL query without a server')
    .description(
      'Answers a GraphQL query from the database, without a server, and prints the answer: as JSON, or as tables, one for each ' +
        'list in it. Objects inside a row become columns (speaker.name), and the values of lists inside it are joined.',
    )
    .argument('[document]', 'the query; "@file" takes it from a file, "-" from standard input')
    .option('--variables <json>', 'values of the variables by name; "@file.json" takes them from a file')
    .option('--operation <name>', 'which operation of the document to carry out, when it has several')
    .option('--example <name>', 'carry out one of the examples of schema/examples')
    .option('--examples', 'list the examples with the questions that they answer')
    .option('--explain', 'tell what the query would cost, and do not carry it out')
    .addOption(formatOption('json'))
    .addOption(tableOption())
    .addHelpText(
      'after',
      helpEnding({
        reads: 'the database',
        writes:
          'standard output: one object with "data", "errors" or both, or tables; what stands beside a list goes below its table, and to\n' +
          '        standard error with csv and ndjson',
        examples: [
          ['How large is the corpus?', `whosaid query '{ corpus { articleCount quoteCount } }'`],
          ['A question of a researcher', 'whosaid query --example who-said-what'],
          ['What would it cost?', `whosaid query '{ quotes { totalCount } }' --explain`],
          ['A query from a file, with a value', `whosaid query @quotes.graphql --variables '{"name": "Omar"}'`],
          [
            'The quotes of an answer as a table for a spreadsheet',
            `whosaid query '{ quotes { nodes { text speaker { name } } totalCount } }' --format csv > quotes.csv`,
          ],
        ],
        exits: [EXIT.done, EXIT.problems, EXIT.usage, EXIT.database],
      }),
    )
    .action(async (document: string | undefined, flags: QueryFlags, command: Command) => {
      const { runQuery } = await import('../actions/run-query.ts');
      await host.run(command, (call) => runQuery(call, document, flags));
    });
}
