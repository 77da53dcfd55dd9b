import type { Command } from 'commander';
import type { QueryFlags } from '../actions/run-query.ts';
import { EXIT } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { helpEnding } from './help-ending.ts';

/** Declares `whosaid query`. */
export function addQueryCommand(program: Command, host: Host): void {
  program
    .command('query')
    .summary('answer a GraphQL query without a server')
    .description('Answers a GraphQL query from the database, without a server, and prints the answer as JSON.')
    .argument('[document]', 'the query; "@file" takes it from a file, "-" from standard input')
    .option('--variables <json>', 'values of the variables by name; "@file.json" takes them from a file')
    .option('--operation <name>', 'which operation of the document to carry out, when it has several')
    .option('--example <name>', 'carry out one of the examples of schema/examples')
    .option('--examples', 'list the examples with the questions that they answer')
    .addHelpText(
      'after',
      helpEnding({
        reads: 'the database',
        writes: 'standard output: one object with "data", "errors" or both',
        examples: [
          ['How large is the corpus?', `whosaid query '{ corpus { articleCount quoteCount } }'`],
          ['A question of a researcher', 'whosaid query --example who-said-what'],
          ['A query from a file, with a value', `whosaid query @quotes.graphql --variables '{"name": "Omar"}'`],
        ],
        exits: [EXIT.done, EXIT.problems, EXIT.usage, EXIT.database],
      }),
    )
    .action(async (document: string | undefined, flags: QueryFlags, command: Command) => {
      const { runQuery } = await import('../actions/run-query.ts');
      await host.run(command, (call) => runQuery(call, document, flags));
    });
}
