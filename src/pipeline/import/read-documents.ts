import type { Draft } from '../../corpus/draft.ts';
import { inOrder } from '../annotate/in-order.ts';
import { examine } from './examine/examine.ts';
import type { Examined } from './examine/examined.ts';
import type { Examiner } from './examine/examiner.ts';
import { linesJobs } from './examine/lines-job.ts';
import type { InputFile } from './find-files.ts';
import { readLine, readWhole, type ReadDraft } from './read-drafts.ts';
import { unreadableFile } from './read-file.ts';

/** A document of a file, examined. */
export interface ReadDocument extends Examined {
  /** The draft once more, where it must be checked again. */
  readonly draft: () => Draft | undefined;
}

/** The documents of a file, one after the other; a file of lines is never in memory as a whole. */
export async function* readDocuments(file: InputFile, examiner: Examiner): AsyncGenerator<ReadDocument> {
  if (file.type !== 'ndjson') {
    yield* examined(await readWhole(file), examiner);
    return;
  }
  try {
    yield* readLines(file, examiner);
  } catch (error) {
    const { problems } = unreadableFile(file.path, error);
    yield* examined({ file: file.path, draft: undefined, problems, bytes: 0 }, examiner);
  }
}

async function* readLines(file: InputFile, examiner: Examiner): AsyncGenerator<ReadDocument> {
  const { dialect, importedAt } = examiner.examination;
  const jobs = inOrder(linesJobs(file.path, { dialect, importedAt }), examiner.ahead, (job) => examiner.examine(job));
  for await (const [{ path, lines }, results] of jobs) {
    for (const [index, result] of results.entries()) {
      const line = lines[index];
      // A document is not sent from thread to thread with its draft; it is read again from its line.
      if (result && line) yield { ...result, draft: () => readLine(path, line)?.draft };
    }
  }
}

function examined(read: ReadDraft, examiner: Examiner): ReadDocument[] {
  return examine([read], examiner.examination).map((one) => ({ ...one, draft: () => read.draft }));
}
