import type { CorpusDraft } from '../../corpus/draft.ts';
import type { Connection } from '../connect/connection.ts';
import { sql } from '../sql/sql.ts';
import { contentHash } from './content-hash.ts';
import { moveRevision, type Change } from './revision.ts';

/** What is known about the corpus as a whole. */
export type CorpusFacts = Omit<CorpusDraft, 'type'>;

/** Takes over name, description, licence and language of the corpus. */
export async function putCorpus(connection: Connection, facts: CorpusFacts): Promise<void> {
  const before = await readCorpusFacts(connection);
  const [removed, added] = [contentHash(factList(before)), contentHash(factList(facts))];
  if (removed === added) return;
  await connection.run(sql`UPDATE corpus SET name = ${facts.name}, description = ${facts.description ?? null},
    licence = ${facts.licence ?? null}, language = ${facts.language}`);
  await moveRevision(connection, { removed: [removed], added: [added] });
}

/** What name, description, licence and language add to the revision; a new database, whose revision is 0, has the defaults. */
export async function corpusRevisionPart(connection: Connection): Promise<Change> {
  const facts = await readCorpusFacts(connection);
  return { removed: [contentHash(factList(DEFAULTS))], added: [contentHash(factList(facts))] };
}

/** As the first migration writes them. */
const DEFAULTS: CorpusFacts = { name: 'Untitled corpus', description: undefined, licence: undefined, language: 'en' };

async function readCorpusFacts(connection: Connection): Promise<CorpusFacts> {
  const [row] = await connection.all<CorpusFacts>(sql`SELECT name, description, licence, language FROM corpus`);
  if (!row) throw new Error('The corpus table has lost its row.');
  return row;
}

function factList({ name, description, licence, language }: CorpusFacts): readonly (string | null)[] {
  return [name, description ?? null, licence ?? null, language];
}
