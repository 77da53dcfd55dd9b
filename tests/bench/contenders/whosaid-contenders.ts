import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contender, type Contender } from './contender.ts';

/** What the program serves from. */
export interface ServedDatabase {
  /** Path of a SQLite file, or postgres:// URL. */
  readonly url: string;
  /** For the names of contenders; empty for SQLite. */
  readonly suffix: string;
  /** Of the database server. */
  readonly processIds: readonly number[];
}

/** The name of the contender that all others are measured by. */
export const REFERENCE = 'Whosaid';
const CACHE_SETTING = 'WHOSAID_ANSWER_CACHE';

/**
 * The built program: one process that makes each answer anew; so many `workers` that do, where it is asked for; and, where it has
 * a cache of answers, the same with this.
 */
export function whosaidContenders(
  program: string,
  { url, suffix, processIds }: ServedDatabase,
  workers: string | undefined,
): Contender[] {
  const hasWorkers = mentions(program, 'cli/commands/serve-command.js', '--workers');
  const hasCache = mentions(program, 'server/settings.js', CACHE_SETTING);
  const serving = (count: string, isCached: boolean): Contender => {
    const processes = count === '1' ? '' : `, ${count} workers`;
    const words = [join(program, 'cli/main.js'), '--db', url, 'serve', '--port', '0'];
    const withoutCache = hasCache && !isCached ? { [CACHE_SETTING]: '0' } : {};
    return contender({
      name: `${REFERENCE}${suffix}${processes}${isCached ? ', answers cached' : ''}`,
      command: {
        arguments: [...words, ...(hasWorkers ? ['--workers', count] : [])],
        environment: { WHOSAID_LOG: 'error', ...withoutCache },
      },
      hasMetrics: true,
      databaseProcessIds: processIds,
    });
  };
  const counts = workers === undefined || workers === '1' || !hasWorkers ? ['1'] : ['1', workers];
  return counts.flatMap((count) =>
    hasCache ? [serving(count, false), serving(count, true)] : [serving(count, false)],
  );
}

/** Programs refuse options and settings that they do not know. */
function mentions(program: string, file: string, word: string): boolean {
  const path = join(program, file);
  return existsSync(path) && readFileSync(path, 'utf8').includes(word);
}
