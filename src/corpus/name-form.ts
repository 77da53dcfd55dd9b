import { tokenize } from '../text/tokens.ts';

/**
 * The form in which a source prints a speaker's name: the stretch from the first to the last word that belongs to the name.
 * "Ajmal Omar, a provincial council member" → "Ajmal Omar"; "Mr Omar" → "Omar". Undefined when no word does.
 */
export function nameForm(source: string, name: string): string | undefined {
  const words = new Set(tokenize(name).map(({ folded }) => folded));
  const tokens = tokenize(source);
  const first = tokens.findIndex(({ folded }) => words.has(folded));
  const start = tokens[first];
  if (!start) return undefined;
  let last = first;
  while (words.has(tokens[last + 1]?.folded ?? '')) last += 1;
  return source.slice(start.startUtf16, tokens[last]?.endUtf16);
}
