import { execFile } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { contentHash } from '../../scripts/lib/content-hash.mjs';
import { writeCorpusFile } from '../write-corpus-file.ts';
import { benchFolder, ROOT } from './bench-folder.ts';

/** What decides on the generated corpus. */
const GENERATOR = [
  'bench-cues',
  'bench-world',
  'compose-article',
  'compose-quote',
  'generate-corpus',
  'invent-speakers',
  'invent-words',
  'quote-patterns',
  'text-builder',
  'weighted-choice',
].map((name) => `bench/${name}.ts`);

/** What decides on the rows that an import makes of it, in the built program. */
const IMPORT = ['migrations', 'write', 'full-text', 'rows', 'tokens'].map((folder) => `store/${folder}`);

/** A generated corpus, as a file and in a database. */
export interface PreparedCorpus {
  readonly articles: number;
  /** Native NDJSON. */
  readonly file: string;
  /** SQLite. */
  readonly database: string;
  /** Changes when rows would be other ones. */
  readonly key: string;
}

/** Generates and imports the corpus, unless it is there from an earlier run. `program` is the folder of the built program. */
export async function prepareCorpus(articles: number, seed: number, program: string): Promise<PreparedCorpus> {
  const folder = benchFolder('corpus');
  const texts = `${articles}-${seed}-${contentHash(ROOT, GENERATOR).slice(0, 8)}`;
  const key = `${texts}-${contentHash(program, IMPORT).slice(0, 8)}`;
  const [file, database] = [join(folder, `${texts}.ndjson`), join(folder, `${key}.sqlite`)];
  if (!existsSync(file)) {
    console.error(`Generating ${articles.toLocaleString('en')} articles …`);
    await writeCorpusFile(`${file}.${process.pid}.part`, { articles, seed });
    renameSync(`${file}.${process.pid}.part`, file);
  }
  if (!existsSync(database)) {
    console.error(`Importing ${articles.toLocaleString('en')} articles …`);
    await importInto(`${database}.${process.pid}.part`, file, program);
    renameSync(`${database}.${process.pid}.part`, database);
    removeOlder(folder, `${articles}-${seed}-`, key);
  }
  return { articles, file, database, key };
}

/** Imports a file with the built program, into a SQLite file or PostgreSQL database. */
export async function importInto(database: string, file: string, program: string): Promise<void> {
  if (!database.includes('://')) rmSync(database, { force: true });
  await promisify(execFile)(process.execPath, [
    join(program, 'cli/main.js'),
    '--db',
    database,
    'import',
    file,
    '--quiet',
  ]);
}

function removeOlder(folder: string, prefix: string, key: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(prefix) && name.includes('.sqlite') && !name.startsWith(key)) rmSync(join(folder, name));
}
