import { canonicalLanguage } from './language.ts';
import type { ProblemList } from './problem-list.ts';

/** The language tag in its canonical form; reports a tag that is none. */
export function checkLanguage(problems: ProblemList, tag: string): string {
  const language = canonicalLanguage(tag);
  if (language !== undefined) return language;
  const message = `"${tag.slice(0, 100)}" is no BCP 47 language tag.`;
  problems.add('LANGUAGE_INVALID', 'language', message, 'Write a tag such as "en", "en-GB" or "ps".');
  return tag;
}
