import { foldText } from '../../../text/fold.ts';

/** A pattern for LIKE with ESCAPE '!' that finds `words`, folded, anywhere in a folded text; nothing in them is an operator. */
export function likePattern(words: string): string {
  return `%${foldText(words).replace(/[!%_]/g, '!$&')}%`;
}
