import { isRoleNoun } from './nouns.ts';
import { titleOf } from './titles.ts';

/** Is it a noun or a title for one person: pilot, senator? In lower case. */
export function isPersonNoun(lower: string): boolean {
  return isRoleNoun(lower) || titleOf(lower) !== undefined;
}
