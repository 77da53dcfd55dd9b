import { checkIdName } from './check-id-name.ts';
import { checkInstant } from './check-instant.ts';
import { checkSpeakerReference } from './check-speaker-reference.ts';
import { checkStrings } from './check-strings.ts';
import type { Correction } from './correction.ts';
import type { CorrectionsDraft } from './draft.ts';
import { ProblemList } from './problem-list.ts';
import type { Checked } from './problem.ts';

/** The corrections of a draft with their times in UTC, or everything that is wrong with them. */
export function checkCorrections(draft: CorrectionsDraft, file: string): Checked<readonly Correction[]> {
  const problems = new ProblemList(file);
  checkStrings(problems, { corrections: draft.corrections });
  const corrections = draft.corrections.map((correction, index) =>
    checkCorrection(problems, correction, `correction ${index + 1}`),
  );
  return problems.checked(() => corrections);
}

function checkCorrection(problems: ProblemList, correction: Correction, place: string): Correction {
  const { article, layer, contentText, speaker } = correction;
  checkIdName(problems, article, { code: 'ARTICLE_ID_INVALID', place: `${place}, article`, prefix: 'article/' });
  checkIdName(problems, layer, { code: 'LAYER_NAME_INVALID', place: `${place}, layer`, prefix: 'layer/' });
  if (speaker) checkSpeakerReference(problems, speaker, `${place}, speaker`);
  if (contentText.trim() === '') {
    const message = 'The correction does not say which quote it is of.';
    problems.add('DOCUMENT_INVALID', `${place}, contentText`, message, 'Give the content of the quote as printed.');
  }
  return { ...correction, createdAt: checkInstant(problems, correction.createdAt, `${place}, createdAt`) };
}
