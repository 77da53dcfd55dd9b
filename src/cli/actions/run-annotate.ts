import { CliError } from '../cli-error.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Call } from '../host.ts';
import type { AnnotateFlags } from './annotate-flags.ts';

/** `whosaid annotate`: a file, or the articles of the database. Each loads what it needs only. */
export async function runAnnotate(call: Call, articles: readonly string[], flags: AnnotateFlags): Promise<ExitCode> {
  const { input } = flags;
  refuse(flags, input === undefined ? ['output', 'evidence', 'overwrite'] : ['again']);
  if (input === undefined) {
    const { runAnnotateDatabase } = await import('./run-annotate-database.ts');
    return runAnnotateDatabase(call, articles, flags);
  }
  if (articles.length > 0) {
    throw new CliError(
      EXIT.usage,
      'With --input the articles of a file are annotated, all of them. Leave the ids out.',
    );
  }
  const { runAnnotateFile } = await import('./run-annotate-file.ts');
  return runAnnotateFile(call, input, flags);
}

function refuse(flags: AnnotateFlags, others: readonly (keyof AnnotateFlags)[]): void {
  const given = others.find((name) => flags[name] !== undefined);
  if (given === undefined) return;
  const where = given === 'again' ? 'without --input; with it, --overwrite begins anew' : 'with --input';
  throw new CliError(EXIT.usage, `--${given} is for annotating ${where}.`);
}
