import { availableParallelism } from 'node:os';
import type { Draft } from '../../corpus/draft.ts';
import type { Store } from '../../store/store.ts';
import { refreshStatistics } from '../../store/write/refresh-statistics.ts';
import { readAhead } from '../../text/read-ahead.ts';
import { loadWordTagger } from '../load-word-tagger.ts';
import { indexWords } from '../index-words.ts';
import { reportProblems } from '../reported-problems.ts';
import { Batch, type BatchSize } from './batch.ts';
import { startExaminer, type Examiner } from './examine/examiner.ts';
import { findFiles, type InputFile } from './find-files.ts';
import { emptyReport, type ImportReport } from './import-report.ts';
import { ImportRun } from './import-run.ts';
import { readDocuments } from './read-documents.ts';
import { peekKind } from './read-drafts.ts';
import { writeBatch } from './write-batch.ts';

export interface ImportOptions {
  /** Report everything, write nothing. */
  readonly dryRun?: boolean;
  /** Called after every batch, when it is safely in the database. The report is the running one: copy what you keep. */
  readonly onBatch?: (report: ImportReport) => void;
  /** Stops after the running batch. What was written stays; the next import goes on from there. */
  readonly signal?: AbortSignal;
  /** `BATCH_SIZE` unless given. */
  readonly batchSize?: BatchSize;
  /** Threads that read and check; as many as help unless given. */
  readonly threads?: number;
}

/**
 * Imports files and folders into the store. Articles and annotations that are there already, the same to the letter, are passed
 * over, so an import that was cut off is simply run again. Every document that is in order is written, in one transaction a
 * batch; of a document that is not, nothing is, and the report says why.
 */
export async function importCorpus(
  store: Store,
  paths: readonly string[],
  { dryRun = false, onBatch, signal, batchSize, threads }: ImportOptions = {},
): Promise<ImportReport> {
  const startedAt = new Date();
  const tagger = await loadWordTagger();
  const run = new ImportRun(emptyReport(dryRun), startedAt.toISOString());
  const { report } = run;
  const { files, problems } = await findFiles(paths);
  reportProblems(report, problems);
  report.files = files.length;
  report.bytesTotal = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const pace = { onBatch, signal, startedAt };
  const examiner = startExaminer(threads ?? threadsFor(files), {
    dialect: store.dialect,
    importedAt: run.startedAt,
    tagger,
  });
  try {
    const all = readAhead(batches(await inReadingOrder(files), examiner, batchSize));
    if (dryRun) await rehearse(store, all, run, pace);
    else {
      await runBatches(all, run, pace, (batch) => store.write((connection) => writeBatch(connection, batch, run)));
      await indexWords(store, tagger, signal);
      if (report.quotes + report.paragraphs >= MANY_ROWS) await store.write(refreshStatistics);
    }
  } finally {
    await examiner.close();
  }
  report.durationMs = Date.now() - startedAt.getTime();
  return report;
}

/** After so many quotes and paragraphs it is worth half a second to refresh the statistics of the database. */
const MANY_ROWS = 2000;

/** Until there is so much to read, starting threads costs more than it brings. */
const MUCH_BYTES = 2 * 1024 * 1024;
/** Two threads read faster than one can write. */
const MOST_THREADS = 2;

function threadsFor(files: readonly InputFile[]): number {
  const bytes = files.reduce((sum, file) => sum + (file.type === 'ndjson' ? file.bytes : 0), 0);
  return bytes < MUCH_BYTES ? 0 : Math.min(MOST_THREADS, availableParallelism() - 1);
}

interface Pace {
  readonly onBatch: ImportOptions['onBatch'] | undefined;
  readonly signal: AbortSignal | undefined;
  readonly startedAt: Date;
}

async function runBatches(
  all: AsyncIterable<Batch>,
  { report }: ImportRun,
  { onBatch, signal, startedAt }: Pace,
  write: (batch: Batch) => Promise<void>,
): Promise<void> {
  for await (const batch of all) {
    report.bytesRead += batch.bytes;
    reportProblems(report, batch.problems);
    if (batch.isEmpty) continue;
    await write(batch);
    report.batches += 1;
    report.durationMs = Date.now() - startedAt.getTime();
    onBatch?.(report);
    if (signal?.aborted === true) return;
  }
}

/** Writes everything in one transaction, so that later batches find what earlier ones wrote, and takes it back. */
async function rehearse(store: Store, all: AsyncIterable<Batch>, run: ImportRun, pace: Pace): Promise<void> {
  const takenBack = new Error('A dry run writes nothing.');
  const attempt = store.write(async (connection) => {
    await runBatches(all, run, pace, (batch) => writeBatch(connection, batch, run));
    throw takenBack;
  });
  await attempt.catch((error: unknown) => {
    if (error !== takenBack) throw error;
  });
}

/** What others build on comes first: articles before annotations, annotations before corrections. */
const READING_ORDER: readonly (Draft['type'] | undefined)[] = [
  'corpus',
  'speakers',
  'article',
  undefined,
  'annotation',
  'corrections',
];

async function inReadingOrder(files: readonly InputFile[]): Promise<InputFile[]> {
  const ranked: { file: InputFile; rank: number }[] = [];
  for (const file of files) ranked.push({ file, rank: READING_ORDER.indexOf(await peekKind(file)) });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ file }) => file);
}

async function* batches(
  files: readonly InputFile[],
  examiner: Examiner,
  size: BatchSize | undefined,
): AsyncGenerator<Batch> {
  let batch = new Batch(size);
  for (const file of files) {
    for await (const read of readDocuments(file, examiner)) {
      batch.add(read);
      if (!batch.isFull) continue;
      yield batch;
      batch = new Batch(size);
    }
  }
  yield batch;
}
