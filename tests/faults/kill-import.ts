import { setTimeout as sleep } from 'node:timers/promises';
import { writeCorpusFile } from '../../bench/write-corpus-file.ts';
import { BUILT_PROGRAM, startProcess } from '../support/program-process.ts';
import { SeededRandom, seedOfPart } from '../support/seeded-random.ts';
import { storedDocuments, type StoredDocuments } from '../support/stored-documents.ts';
import type { CampaignSize, Fault, Figure } from './fault.ts';
import { inScope, type EmptyDatabases } from './support/fault-scope.ts';
import { all, exactly } from './support/figures.ts';

const SIZES = {
  short: { articles: 280, kills: { SQLite: 1, PostgreSQL: 1 } },
  long: { articles: 2000, kills: { SQLite: 40, PostgreSQL: 10 } },
};

/** An import is killed at a random moment of its run, then run again. */
export const killImport: Fault = {
  name: 'kill-import',
  summary: 'Kills an import with SIGKILL at random moments, checks what it left, and runs it again.',
  run: (size) =>
    inScope(async (scope) => {
      const { kinds, missing } = await scope.databases();
      const file = scope.newPath('ndjson');
      await writeCorpusFile(file, { articles: SIZES[size].articles, seed: 1, speakers: 300 });
      const unbroken = await importUnbroken(scope.newPath('sqlite'), file);
      const figures: Figure[] = [];
      for (const kind of kinds) figures.push(...(await killOn(kind, unbroken, size)));
      return [...figures, ...missing];
    }),
};

/** What an import leaves that is not killed. */
interface UnbrokenImport {
  readonly file: string;
  readonly stored: StoredDocuments;
  /** What is in the database after each batch; first, nothing. */
  readonly borders: readonly Acknowledgement[];
  readonly batchMs: number;
}

/** What a line of progress says is in the database. */
interface Acknowledgement {
  readonly articles: number;
  readonly quotes: number;
}

const NOTHING: Acknowledgement = { articles: 0, quotes: 0 };

interface Tally {
  kills: number;
  acknowledged: number;
  lost: number;
  unsound: number;
  halfBatches: number;
  differentAfterRerun: number;
}

async function importUnbroken(url: string, file: string): Promise<UnbrokenImport> {
  const startMs = performance.now();
  const program = startImport(url, file);
  if ((await program.ended()) !== 0) throw new Error(`The import failed: ${program.written.errors}`);
  const borders = [NOTHING, ...acknowledgements(program.written.errors)];
  const stored = await storedDocuments(url);
  if (stored.faults.length > 0) throw new Error('An import that was not killed left an unsound database.');
  return { file, stored, borders, batchMs: (performance.now() - startMs) / borders.length };
}

async function killOn(kind: EmptyDatabases, unbroken: UnbrokenImport, size: CampaignSize): Promise<readonly Figure[]> {
  const tally: Tally = { kills: 0, acknowledged: 0, lost: 0, unsound: 0, halfBatches: 0, differentAfterRerun: 0 };
  const kills = SIZES[size].kills[kind.name];
  // A moment after the end of an import is no kill.
  for (let round = 1; tally.kills < kills && round <= 2 * kills; round += 1)
    await killOnce(await kind.url(), unbroken, { round, tally });
  const subject = (what: string): string => `import killed (${kind.name}): ${what}`;
  return [
    all(subject('kills'), tally.kills, kills),
    exactly(subject('acknowledged articles that are lost'), tally.lost, { of: tally.acknowledged }),
    exactly(subject('databases that the check finds unsound'), tally.unsound, { of: kills }),
    exactly(subject('databases with half a batch, or with other documents'), tally.halfBatches, { of: kills }),
    exactly(subject('databases that differ after the rerun'), tally.differentAfterRerun, { of: kills }),
  ];
}

async function killOnce(
  url: string,
  { file, stored, borders, batchMs }: UnbrokenImport,
  { round, tally }: { readonly round: number; readonly tally: Tally },
): Promise<void> {
  const random = new SeededRandom(seedOfPart(1, round));
  const program = startImport(url, file);
  const batch = round % (borders.length - 1);
  if (batch > 0) await program.saying(`batch ${batch}: `);
  await sleep(random.next() * batchMs);
  if ((await program.end('SIGKILL')) !== 'SIGKILL') return;
  const { articles: acknowledged } = acknowledgements(program.written.errors).at(-1) ?? NOTHING;
  const left = await storedDocuments(url);
  const isPrefix = left.documents.every((document, index) => document === stored.documents[index]);
  tally.kills += 1;
  tally.acknowledged += acknowledged;
  tally.lost += Math.max(0, acknowledged - left.articles);
  tally.unsound += Number(left.faults.length > 0);
  const isWhole = borders.some(({ articles, quotes }) => articles === left.articles && quotes === left.quotes);
  tally.halfBatches += Number(!isPrefix || !isWhole);
  tally.differentAfterRerun += Number(!(await isWholeAfterRerun(url, file, { left, stored })));
}

/** Whether a rerun passes over what is there, adds the rest, and leaves what an unbroken import leaves. */
async function isWholeAfterRerun(
  url: string,
  file: string,
  { left, stored }: { readonly left: StoredDocuments; readonly stored: StoredDocuments },
): Promise<boolean> {
  const program = startImport(url, file, ['--json']);
  if ((await program.ended()) !== 0) return false;
  const report = JSON.parse(program.written.output) as Record<'articles' | 'annotations', { unchanged: number }>;
  const passedOver = report.articles.unchanged + report.annotations.unchanged;
  const { documents, revision, faults } = await storedDocuments(url);
  return (
    passedOver === left.documents.length &&
    faults.length === 0 &&
    revision === stored.revision &&
    documents.length === stored.documents.length &&
    documents.every((document, index) => document === stored.documents[index])
  );
}

function startImport(url: string, file: string, words: readonly string[] = []): ReturnType<typeof startProcess> {
  return startProcess([BUILT_PROGRAM, '--db', url, 'import', file, ...words]);
}

function acknowledgements(progress: string): Acknowledgement[] {
  const lines = progress.matchAll(/^batch \d+: ([\d,]+) articles?, ([\d,]+) quotes?/gm);
  return Array.from(lines, ([, articles = '', quotes = '']) => ({ articles: count(articles), quotes: count(quotes) }));
}

function count(written: string): number {
  return Number(written.replaceAll(',', ''));
}
