import { stat } from 'node:fs/promises';
import { UserError } from '../../corpus/user-error.ts';
import { readLineFront } from '../../formats/native/write-annotation-line.ts';
import { fileLines } from '../import/split-lines.ts';

/** What an earlier run has left in its output. */
export interface DoneLines {
  /** Ids of the articles, in order. */
  readonly articles: readonly string[];
  /** Length of the whole lines, in bytes; what comes after is half a line. */
  readonly bytes: number;
}

export const NOTHING_DONE: DoneLines = { articles: [], bytes: 0 };

/** What is expected of the lines, or they are no work to go on with. */
export interface DoneBy {
  readonly layer: string;
  readonly evidence: boolean;
}

/** Bytes of a line in which its front must stand: ids are shorter. */
const FRONT_BYTES = 4096;

/**
 * The lines that an earlier run has written to `path`; none when there is no such file. Throws `UserError` when other lines stand
 * there, which must not be lost.
 */
export async function readDoneLines(path: string, by: DoneBy): Promise<DoneLines> {
  const status = await stat(path).catch(() => undefined);
  if (status?.isFile() !== true) return NOTHING_DONE;
  const articles: string[] = [];
  let bytes = 0;
  for await (const line of fileLines(path)) {
    const end = bytes + line.size + 1;
    if (end > status.size) break;
    const front = readLineFront(Buffer.from(line.bytes.subarray(0, FRONT_BYTES)).toString());
    if (front === undefined) throw refusal(path, `its line ${line.number} is none that "whosaid annotate" has written`);
    if (front.layer !== by.layer) throw refusal(path, `it holds the layer "${front.layer}", not "${by.layer}"`);
    if (front.evidence !== by.evidence)
      throw refusal(path, `it was written with${front.evidence ? '' : 'out'} --evidence`);
    articles.push(front.article);
    bytes = end;
  }
  return { articles, bytes };
}

/** Why the output cannot be gone on with. */
export function refusal(path: string, reason: string): UserError {
  return new UserError(
    'BAD_ARGUMENT',
    `"${path}" cannot be continued: ${reason}. Name another file, or write it again with --overwrite.`,
  );
}
