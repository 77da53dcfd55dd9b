import type { WordTerm } from '../../search/search-query.ts';

/** Whether an index of words answers a query alone: FTS5 knows "a NOT b", but no lone NOT. */
export function isOneMatch(query: WordTerm): boolean {
  if (query.type === 'phrase') return true;
  if (query.type === 'not') return false;
  if (query.type === 'or') return query.parts.every(isOneMatch);
  const [positive, negative] = splitParts(query.parts);
  return positive.length > 0 && [...positive, ...negative].every(isOneMatch);
}

/** The parts that must match, and what stands inside those that must not. */
export function splitParts(parts: readonly WordTerm[]): [WordTerm[], WordTerm[]] {
  return [
    parts.filter((part) => part.type !== 'not'),
    parts.flatMap((part) => (part.type === 'not' ? [part.part] : [])),
  ];
}

/** Whether a query is one word, which may stand in a great part of all texts. */
export function isSingleWord(query: WordTerm): boolean {
  return query.type === 'phrase' && query.words.length === 1;
}
