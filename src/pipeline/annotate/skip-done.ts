import type { Problem } from '../../corpus/problem.ts';
import { refusal, type DoneLines } from './done-lines.ts';
import type { PlacedLine } from './job.ts';
import { readLine } from './read-line.ts';

/** What stood at the front of the input. */
export interface Skipped {
  readonly bytes: number;
  /** As the earlier run has told them. */
  readonly problems: readonly Problem[];
}

/**
 * Takes the lines off `lines` that an earlier run has annotated. Throws `UserError` when its output, at `path`, is not about the
 * first articles of this input.
 */
export async function skipDone(lines: AsyncGenerator<PlacedLine>, done: DoneLines, path: string): Promise<Skipped> {
  const problems: Problem[] = [];
  let bytes = 0;
  let count = 0;
  while (count < done.articles.length) {
    const next = await lines.next();
    if (next.done === true) {
      throw refusal(path, `it has ${done.articles.length} articles, more than the input, which has ${count}`);
    }
    bytes += next.value.size + 1;
    const read = await readLine(next.value);
    for (const problem of read.problems) problems.push(problem);
    if (!read.article) continue;
    if (read.article.id !== done.articles[count]) {
      const found = `its line ${count + 1} is about article "${done.articles[count]}"`;
      throw refusal(path, `${found}, where the input has "${read.article.id}"`);
    }
    count += 1;
  }
  return { bytes, problems };
}
