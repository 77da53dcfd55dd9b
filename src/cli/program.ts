import { Command } from 'commander';
import { VERSION } from '../corpus/version.ts';
import { visibleText } from '../text/visible-text.ts';
import { addAnnotateCommand } from './commands/annotate-command.ts';
import { addCheckCommand } from './commands/check-command.ts';
import { addEvaluateCommand } from './commands/evaluate-command.ts';
import { addExportCommand } from './commands/export-command.ts';
import { addImportCommand } from './commands/import-command.ts';
import { addInitCommand } from './commands/init-command.ts';
import { addQueryCommand } from './commands/query-command.ts';
import { addServeCommand } from './commands/serve-command.ts';
import { addStatsCommand } from './commands/stats-command.ts';
import type { Host } from './host.ts';

const HELP_WIDTH = 110;

const AFTER_HELP = `
Start here:
  $ whosaid import corpus          # the sample corpus
  $ whosaid stats                  # what is in it
  $ whosaid serve                  # ask it in the browser

"whosaid help <command>" tells more, with examples and exit codes. docs/cli.md has all of it.`;

/** The command line as a whole: its commands do their work through `host`. Parsing throws `CommanderError`, it never exits. */
export function buildProgram(host: Host): Command {
  const { output, errors } = host.streams;
  const program = new Command('whosaid')
    .description('Who said what, where, when, in which words: a corpus of news that can be asked.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option(
      '--db <path|url>',
      'the database: a SQLite file or postgres://… (default: DATABASE_URL, else data/corpus.sqlite)',
    )
    .option('--json', 'print the result as JSON for programs')
    .option('--quiet', 'no progress, notes and summaries; problems and errors are still told')
    .configureHelp({ showGlobalOptions: true, helpWidth: HELP_WIDTH })
    .configureOutput({
      writeOut: (text) => void output.write(visibleText(text)),
      writeErr: (text) => void errors.write(visibleText(text)),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('"whosaid --help" and "whosaid help <command>" tell what can be written.')
    .exitOverride()
    .addHelpText('after', AFTER_HELP);
  addServeCommand(program, host);
  addImportCommand(program, host);
  addAnnotateCommand(program, host);
  addEvaluateCommand(program, host);
  addExportCommand(program, host);
  addQueryCommand(program, host);
  addCheckCommand(program, host);
  addStatsCommand(program, host);
  addInitCommand(program, host);
  return program;
}
