import { checkLanguage } from './check-language.ts';
import { checkStrings } from './check-strings.ts';
import type { CorpusDraft } from './draft.ts';
import { ProblemList } from './problem-list.ts';
import type { Checked } from './problem.ts';

/** The description of a corpus with its language tag in canonical form, or everything that is wrong with it. */
export function checkCorpus(draft: CorpusDraft, file: string): Checked<CorpusDraft> {
  const problems = new ProblemList(file);
  checkStrings(problems, draft);
  if (draft.name.trim() === '') {
    problems.add('DOCUMENT_INVALID', 'name', 'The corpus has no name.', 'Give the name under which it is cited.');
  }
  const language = checkLanguage(problems, draft.language);
  return problems.checked(() => ({ ...draft, language }));
}
