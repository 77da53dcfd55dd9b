import { createReadStream } from 'node:fs';
import { readLine } from '../read-drafts.ts';
import { splitLines, type ByteLine } from '../split-lines.ts';
import { examine } from './examine.ts';
import type { Examined } from './examined.ts';

/** Some lines of a file, to be examined together: an annotation is best beside its article. */
export interface LinesJob {
  readonly path: string;
  readonly lines: readonly ByteLine[];
}

/** A job is as much as this, or has as many lines: some milliseconds of work. */
const JOB_BYTES = 256 * 1024;
const JOB_LINES = 128;

/** The lines of a file in jobs; a file is never in memory as a whole. */
export async function* linesJobs(path: string): AsyncGenerator<LinesJob> {
  let lines: ByteLine[] = [];
  let bytes = 0;
  for await (const line of splitLines(createReadStream(path, { highWaterMark: 1 << 18 }))) {
    lines.push(line);
    bytes += line.bytes.length;
    if (bytes < JOB_BYTES && lines.length < JOB_LINES) continue;
    yield { path, lines };
    lines = [];
    bytes = 0;
  }
  yield { path, lines };
}

/** Examines the lines; undefined stands for those that hold nothing. */
export function examineLines({ path, lines }: LinesJob): (Examined | undefined)[] {
  const reads = lines.map((line) => readLine(path, line));
  const examined = examine(reads.filter((read) => read !== undefined)).values();
  return reads.map((read) => read && examined.next().value);
}
