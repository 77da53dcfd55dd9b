import type { ServedDatabase } from '../contenders/whosaid-contenders.ts';
import type { KeptPostgres } from './kept-postgres.ts';
import { importInto, type PreparedCorpus } from './prepare-corpus.ts';

/** The corpus as SQLite file. */
export function servedSqlite({ database }: PreparedCorpus): ServedDatabase {
  return { url: database, suffix: '', processIds: [] };
}

/** The corpus in PostgreSQL, imported unless it is there from an earlier run. */
export async function servedPostgres(
  { file, key }: PreparedCorpus,
  postgres: KeptPostgres,
  program: string,
): Promise<ServedDatabase> {
  const corpus = key.slice(0, key.lastIndexOf('-'));
  const outdated = (await postgres.names()).filter((name) => name.startsWith(`${corpus}-`) && !name.startsWith(key));
  for (const name of outdated) await postgres.drop(name);
  const { url } = await keptDatabase(postgres, key, (empty) => importInto(empty, file, program));
  return { url, suffix: ' on PostgreSQL', processIds: [postgres.processId] };
}

/** A database that is filled once; one that could not be filled to its end does not stay. */
export async function keptDatabase(
  postgres: KeptPostgres,
  name: string,
  fill: (url: string) => Promise<void>,
): Promise<{ readonly url: string }> {
  const { url, isNew } = await postgres.database(name);
  if (!isNew) return { url };
  console.error(`Filling the PostgreSQL database ${name} …`);
  try {
    await fill(url);
    return { url };
  } catch (error) {
    await postgres.drop(name);
    throw error;
  }
}
