import { readConfig } from '../../server/config.ts';
import { initDatabase, type InitOptions, type NewDatabase } from '../../store/init/init-database.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Call } from '../host.ts';

export type InitFlags = InitOptions;

/** `whosaid init`: an empty database, and what was made. */
export async function runInit({ terminal, db }: Call, flags: InitFlags): Promise<ExitCode> {
  const made = await initDatabase(readConfig({ DATABASE_URL: db }).databaseUrl, flags);
  if (terminal.manner.isJson || !terminal.manner.isQuiet) terminal.result(made, () => initLines(made));
  return EXIT.done;
}

function initLines({ database, divided, partitions, shards }: NewDatabase): string[] {
  if (partitions === 0) return [`Made an empty corpus in ${database}.`];
  const where = shards.length === 0 ? [] : ['Their parts are, in turn, in:', ...shards.map((shard) => `  ${shard}`)];
  return [
    `Made an empty corpus in ${database}.`,
    `Divided by article into ${partitions} parts each: ${divided.join(', ')}.`,
    ...where,
  ];
}
