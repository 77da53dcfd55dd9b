import { ProblemList } from '../../corpus/problem-list.ts';
import type { Problem } from '../../corpus/problem.ts';
import { reportMergeCycles } from '../../corpus/report-merge-cycles.ts';
import type { Speaker } from '../../corpus/speaker.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { speakersById } from '../../store/read/by-id.ts';
import { declaredMerges } from '../../store/read/declarations.ts';
import { suggest } from '../../text/suggest.ts';

/** Problems of merges that only show beside the corpus: into speakers whom nobody knows, and in circles over several documents. */
export async function checkMerges(
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
    const others = declared.filter((_, other) => other !== index);
    const near = suggest(mergedInto, others);
    const remedy = near === undefined ? 'Declare it in the same document.' : `Did you mean "${near}"?`;
    const place = `speaker ${index + 1}, mergedInto`;
    problems.add('SPEAKER_UNKNOWN', place, `There is no speaker "${mergedInto}".`, remedy);
  }
  reportMergeCycles(problems, speakers, await declaredMerges(connection));
  return problems.failed().problems;
}
