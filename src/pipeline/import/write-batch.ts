import { checkCorpus } from '../../corpus/check-corpus.ts';
import { checkSpeakers } from '../../corpus/check-speakers.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { declareSpeakers } from '../../store/write/declare-speakers.ts';
import { putCorpus } from '../../store/write/put-corpus.ts';
import { moveRevision } from '../../store/write/revision.ts';
import { reportProblems } from '../reported-problems.ts';
import type { Batch } from './batch.ts';
import type { ImportRun } from './import-run.ts';
import { checkMerges } from './check-merges.ts';
import { writeDocuments } from './write-documents.ts';
import { writeCorrectionDrafts } from './write-correction-drafts.ts';

/** Writes the documents of a batch that are new and in order; what is wrong with the others is reported. */
export async function writeBatch(connection: Connection, batch: Batch, run: ImportRun): Promise<void> {
  await writeCorpora(connection, batch, run);
  await writeSpeakers(connection, batch, run);
  await writeDocuments(connection, batch, run);
  await writeCorrectionDrafts(connection, batch.corrections, run);
}

async function writeCorpora(connection: Connection, { corpora }: Batch, { report }: ImportRun): Promise<void> {
  for (const { draft, file } of corpora) {
    const checked = checkCorpus(draft, file);
    if (checked.problems) reportProblems(report, checked.problems);
    else await putCorpus(connection, checked.value);
  }
}

async function writeSpeakers(connection: Connection, { speakers }: Batch, { report }: ImportRun): Promise<void> {
  for (const { draft, file } of speakers) {
    const checked = checkSpeakers(draft, file);
    const problems = checked.problems ?? (await checkMerges(connection, checked.value, file));
    reportProblems(report, problems);
    if (!checked.value || problems.length > 0) continue;
    await moveRevision(connection, await declareSpeakers(connection, checked.value));
    report.speakers += checked.value.length;
  }
}
