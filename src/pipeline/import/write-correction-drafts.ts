import { checkCorrections } from '../../corpus/check-corrections.ts';
import type { Correction } from '../../corpus/correction.ts';
import type { CorrectionsDraft } from '../../corpus/draft.ts';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { quoteTexts } from '../../store/read/quote-texts.ts';
import { putCorrections } from '../../store/write/put-corrections.ts';
import { reportProblems } from '../reported-problems.ts';
import type { Placed } from './batch.ts';
import type { ImportRun } from './import-run.ts';

/** Writes corrections. A document that speaks of a quote that is not there, and does not say so, is left out as a whole. */
export async function writeCorrectionDrafts(
  connection: Connection,
  drafts: readonly Placed<CorrectionsDraft>[],
  { report }: ImportRun,
): Promise<void> {
  for (const { file, draft } of drafts) {
    const checked = checkCorrections(draft, file);
    const problems = new ProblemList(file);
    if (checked.problems) problems.addAll(checked.problems);
    else await expectQuotes(connection, checked.value, problems);
    reportProblems(report, problems.failed().problems);
    if (!checked.value || problems.count > 0) continue;
    report.corrections += await putCorrections(connection, checked.value);
  }
}

async function expectQuotes(
  connection: Connection,
  corrections: readonly Correction[],
  problems: ProblemList,
): Promise<void> {
  const known = await quoteTexts(connection, [...new Set(corrections.map(({ article }) => article))]);
  for (const [index, { article, layer, contentText, hasQuote }] of corrections.entries()) {
    if (hasQuote === false || known.has(`${article} ${layer} ${contentText}`)) continue;
    const message = `Layer "${layer}" of article "${article}" has no quote with the content "${contentText.slice(0, 60)}".`;
    const remedy =
      'Copy contentText from Quote.text; it is compared to the letter. To keep the verdict until there is such a quote, add "hasQuote": false.';
    problems.add('CORRECTION_WITHOUT_QUOTE', `correction ${index + 1}`, message, remedy);
  }
}
