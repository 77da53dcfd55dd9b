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
/** An earlier program that is measured beside it. */
const FORMER = 'former Whosaid';
const CACHE_SETTING = 'WHOSAID_ANSWER_CACHE';
const MMAP_SETTING = 'WHOSAID_MMAP';

/**
 * The built program: one process that executes each request; as many `workers` that do, where it is asked for; the same with a cache of
 * answers; and one process that maps the SQLite file into memory. The last two where the program has the setting.
 */
export function whosaidContenders(
  program: string,
  { url, suffix, processIds }: ServedDatabase,
  workers: string | undefined,
): Contender[] {
  const hasWorkers = mentions(program, 'cli/commands/serve-command.js', '--workers');
  const hasCache = mentions(program, 'server/settings.js', CACHE_SETTING);
  const serving = (count: string, isCached: boolean, isMapped = false): Contender => {
    const processes = `${count === '1' ? '' : `, ${count} workers`}${isMapped ? ', file mapped' : ''}`;
    const words = [join(program, 'cli/main.js'), '--db', url, 'serve', '--port', '0'];
    const withoutCache = hasCache && !isCached ? { [CACHE_SETTING]: '0' } : {};
    return contender({
      name: `${REFERENCE}${suffix}${processes}${isCached ? ', answers cached' : ''}`,
      command: {
        arguments: [...words, ...(hasWorkers ? ['--workers', count] : [])],
        environment: { WHOSAID_LOG: 'error', ...withoutCache, ...(isMapped && { [MMAP_SETTING]: 'all' }) },
      },
      hasMetrics: true,
      databaseProcessIds: processIds,
    });
  };
  const counts = workers === undefined || workers === '1' || !hasWorkers ? ['1'] : ['1', workers];
  const hasMapping = mentions(program, 'server/settings.js', MMAP_SETTING) && !url.startsWith('postgres');
  return counts.flatMap((count) => [
    serving(count, false),
    ...(hasMapping ? [serving(count, false, true)] : []),
    ...(hasCache ? [serving(count, true)] : []),
  ]);
}

/** An earlier program, built: one process that executes each request. */
export function formerContender(program: string, database: ServedDatabase): Contender {
  const [first] = whosaidContenders(program, database, undefined);
  if (!first) throw new Error(`${program} holds no program.`);
  return { ...first, name: `${FORMER}${database.suffix}` };
}

/** Programs refuse options and settings that they do not know. */
function mentions(program: string, file: string, word: string): boolean {
  const path = join(program, file);
  return existsSync(path) && readFileSync(path, 'utf8').includes(word);
}
