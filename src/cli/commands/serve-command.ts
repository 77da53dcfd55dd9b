import type { Command } from 'commander';
import type { ServeFlags } from '../actions/run-serve.ts';
import { EXIT } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { helpEnding } from './help-ending.ts';

/** Declares `whosaid serve`. */
export function addServeCommand(program: Command, host: Host): void {
  program
    .command('serve')
    .summary('serve the corpus over HTTP')
    .description(
      'Serves the corpus over HTTP until Ctrl-C: the GraphQL API, the query editor for browsers at /graphql, and exports. ' +
        'docs/configuration.md tells what can be set in the environment.',
    )
    .option('--host <address>', 'address to listen at (default: HOST, else 127.0.0.1: this machine only)')
    .option('--port <number>', 'port to listen at; 0 takes a free one (default: PORT, else 4000)')
    .option('--workers <number>', 'processes that answer; auto: one a core (default: WHOSAID_WORKERS, else 1)')
    .option(
      '--import <paths...>',
      'import these files and folders first; their problems are told and do not stop the server',
    )
    .addHelpText(
      'after',
      helpEnding({
        reads: 'the database, which is made when it is not there',
        writes: 'its addresses to standard output; a line of JSON a request to standard error',
        examples: [
          ['Serve what has been imported', 'whosaid serve'],
          ['Serve with all cores', 'whosaid serve --workers auto'],
          ['Keep a folder imported and serve it elsewhere', 'whosaid serve --import corpus --port 8080'],
        ],
        exits: [EXIT.done, EXIT.usage, EXIT.database, EXIT.internal, EXIT.interrupted],
      }),
    )
    .action(async (flags: ServeFlags, command: Command) => {
      const { runServe } = await import('../actions/run-serve.ts');
      await host.run(command, (call) => runServe(call, flags));
    });
}
