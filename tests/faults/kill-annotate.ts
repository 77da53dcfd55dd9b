import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../../src/store/connect/connection.ts';
import { raw } from '../../src/store/sql/sql.ts';
import { openStore } from '../../src/store/store.ts';
import { generateCorpus } from '../../bench/generate-corpus.ts';
import { BUILT_PROGRAM, startProcess, type ProgramProcess } from '../support/program-process.ts';
import { SeededRandom, seedOfPart } from '../support/seeded-random.ts';
import { storedDocuments } from '../support/stored-documents.ts';
import type { CampaignSize, Fault, Figure } from './fault.ts';
import { inScope, type EmptyDatabases } from './support/fault-scope.ts';
import { all, exactly } from './support/figures.ts';

const SIZES = {
  short: { articles: 200, annotator: 'rules', kills: { SQLite: 1, PostgreSQL: 1 } },
  long: { articles: 1000, annotator: 'model', kills: { SQLite: 10, PostgreSQL: 5 } },
};

/** Articles that the program annotates in one transaction. */
const BATCH = 100;

/** `whosaid annotate` in the database is killed at a random moment, then run again. */
export const killAnnotate: Fault = {
  name: 'kill-annotate',
  summary: 'Kills the annotating of a database with SIGKILL at random moments, checks what it left, and runs it again.',
  run: (size) =>
    inScope(async (scope) => {
      const { kinds, missing } = await scope.databases();
      const run = await annotateUnbroken(scope.newPath('sqlite'), scope.newPath('ndjson'), size);
      const figures: Figure[] = [];
      for (const kind of kinds) figures.push(...(await killOn(kind, run, SIZES[size].kills[kind.name])));
      return [...figures, ...missing];
    }),
};

/** What is annotated, and what a run leaves that is not killed. */
interface UnbrokenRun {
  /** Articles without annotations. */
  readonly file: string;
  readonly annotator: string;
  readonly articles: number;
  readonly documents: readonly string[];
  readonly batchMs: number;
}

interface Tally {
  kills: number;
  seen: number;
  lost: number;
  unsound: number;
  halfBatches: number;
  differentAfterRerun: number;
}

async function annotateUnbroken(url: string, file: string, size: CampaignSize): Promise<UnbrokenRun> {
  const { articles, annotator } = SIZES[size];
  const lines = [...generateCorpus({ articles, seed: 2, speakers: 300 })];
  writeFileSync(file, lines.filter((line) => line.startsWith('{"format":"whosaid/article@')).join('\n'));
  await importArticles(url, file);
  const startMs = performance.now();
  await done(startAnnotating(url, annotator));
  const batchMs = (performance.now() - startMs) / (articles / BATCH);
  return { file, annotator, articles, documents: await annotatedDocuments(url), batchMs };
}

async function killOn(kind: EmptyDatabases, run: UnbrokenRun, kills: number): Promise<readonly Figure[]> {
  const tally: Tally = { kills: 0, seen: 0, lost: 0, unsound: 0, halfBatches: 0, differentAfterRerun: 0 };
  // A moment after the end of a run is no kill.
  for (let round = 1; tally.kills < kills && round <= 3 * kills; round += 1) {
    const url = await kind.url();
    await importArticles(url, run.file);
    await killOnce(url, run, { round, tally });
  }
  const subject = (what: string): string => `annotating killed (${kind.name}): ${what}`;
  return [
    all(subject('kills'), tally.kills, kills),
    exactly(subject('annotations seen before the kill that are lost'), tally.lost, { of: tally.seen }),
    exactly(subject('databases that the check finds unsound'), tally.unsound, { of: kills }),
    exactly(subject('databases with half a batch'), tally.halfBatches, { of: kills }),
    exactly(subject('databases that differ after the rerun'), tally.differentAfterRerun, { of: kills }),
  ];
}

async function killOnce(
  url: string,
  { annotator, articles, documents, batchMs }: UnbrokenRun,
  { round, tally }: { readonly round: number; readonly tally: Tally },
): Promise<void> {
  const random = new SeededRandom(seedOfPart(2, round));
  const program = startAnnotating(url, annotator);
  const wanted = BATCH * (round % (articles / BATCH));
  const seen = wanted === 0 ? 0 : await untilAnnotated(url, wanted, program);
  await sleep(random.next() * batchMs);
  if ((await program.end('SIGKILL')) !== 'SIGKILL') return;
  const { documents: stored, articles: there, faults } = await storedDocuments(url);
  const left = stored.length - there;
  tally.kills += 1;
  tally.seen += seen;
  tally.lost += Math.max(0, seen - left);
  tally.unsound += Number(faults.length > 0);
  tally.halfBatches += Number(left % BATCH !== 0);
  await done(startAnnotating(url, annotator));
  const again = await annotatedDocuments(url);
  const isSame = again.length === documents.length && again.every((line, index) => line === documents[index]);
  tally.differentAfterRerun += Number(!isSame);
}

/** Waits until another process sees so many annotated articles; returns how many it sees. */
async function untilAnnotated(url: string, wanted: number, program: ProgramProcess): Promise<number> {
  const store = await openStore(url, { readOnly: true });
  try {
    for (;;) {
      const seen = await store.read(countAnnotated);
      if (seen >= wanted || program.child.exitCode !== null) return seen;
      await sleep(5);
    }
  } finally {
    await store.close();
  }
}

async function countAnnotated(connection: Connection): Promise<number> {
  const [row] = await connection.all<{ count: number | null }>(raw('SELECT SUM(article_count) AS "count" FROM layer'));
  return Number(row?.count);
}

/** What is stored, without the moment of the run. */
async function annotatedDocuments(url: string): Promise<readonly string[]> {
  const { documents } = await storedDocuments(url);
  return documents.map((line) => line.replace(/"createdAt":"[^"]*"/, '"createdAt":""'));
}

async function importArticles(url: string, file: string): Promise<void> {
  await done(startProcess([BUILT_PROGRAM, '--db', url, 'import', file, '--quiet']));
}

function startAnnotating(url: string, annotator: string): ProgramProcess {
  return startProcess([BUILT_PROGRAM, '--db', url, 'annotate', '--annotator', annotator, '--quiet']);
}

async function done(program: ProgramProcess): Promise<void> {
  const code = await program.ended();
  if (code !== 0) throw new Error(`The program ended with ${code}: ${program.written.errors}`);
}
