import { ProblemList } from '../../corpus/problem-list.ts';
import type { Problem } from '../../corpus/problem.ts';
import type { Speaker } from '../../corpus/speaker.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { speakersById } from '../../store/read/by-id.ts';
import { suggest } from '../../text/suggest.ts';

/** A problem for each speaker that is merged into one whom neither the document nor the corpus knows. */
export async function findLostMerges(
  connection: Connection,
  speakers: readonly Speaker[],
  file: string,
): Promise<readonly Problem[]> {
  const problems = new ProblemList(file);
  const declared = speakers.map(({ id }) => id);
  const targets = speakers.flatMap(({ mergedInto }) => mergedInto ?? []);
  const known = new Set([...declared, ...(await speakersById(connection, targets)).keys()]);
  for (const [index, { mergedInto }] of speakers.entries()) {
    if (mergedInto === undefined || known.has(mergedInto)) continue;
    const near = suggest(mergedInto, declared);
    const remedy = near === undefined ? 'Declare it in the same document.' : `Did you mean "${near}"?`;
    const place = `speaker ${index + 1}, mergedInto`;
    problems.add('SPEAKER_UNKNOWN', place, `There is no speaker "${mergedInto}".`, remedy);
  }
  return problems.failed().problems;
}
