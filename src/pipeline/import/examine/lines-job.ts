import { readLine } from '../read-drafts.ts';
import { fileLines, type ByteLine } from '../split-lines.ts';
import type { WordTagger } from '../../../store/tokens/token-sequence.ts';
import { examine, type ImportFacts } from './examine.ts';
import type { Examined } from './examined.ts';

/** Some lines of a file, to be examined together: an annotation is best beside its article. */
export interface LinesJob {
  readonly path: string;
  readonly lines: readonly ByteLine[];
  readonly facts: ImportFacts;
}

/** A job is as much as this, or has as many lines: some milliseconds of work. */
const JOB_BYTES = 256 * 1024;
const JOB_LINES = 128;
/** A job ends before an article, which the annotations that follow may belong to; a file of annotations ends it here. */
const MOST_LINES = 160;

/** As far as the usual first bytes of such a document tell. */
function isAnnotation({ bytes }: ByteLine): boolean {
  return bytes.length > ANNOTATION.length && ANNOTATION.every((byte, index) => bytes[index] === byte);
}

const ANNOTATION = new TextEncoder().encode('{"format":"whosaid/annotation@');

/** The lines of a file in jobs; a file is never in memory as a whole. */
export async function* linesJobs(path: string, facts: ImportFacts): AsyncGenerator<LinesJob> {
  let lines: ByteLine[] = [];
  let bytes = 0;
  for await (const line of fileLines(path)) {
    const isLarge = bytes >= JOB_BYTES || lines.length >= JOB_LINES;
    if (isLarge && (!isAnnotation(line) || lines.length >= MOST_LINES)) {
      yield { path, lines, facts };
      lines = [];
      bytes = 0;
    }
    lines.push(line);
    bytes += line.bytes.length;
  }
  yield { path, lines, facts };
}

/** Examines the lines; undefined stands for those that hold nothing. */
export function examineLines({ path, lines, facts }: LinesJob, tagger: WordTagger): (Examined | undefined)[] {
  const reads = lines.map((line) => readLine(path, line));
  const examined = examine(
    reads.filter((read) => read !== undefined),
    { ...facts, tagger },
  ).values();
  return reads.map((read) => read && examined.next().value);
}
