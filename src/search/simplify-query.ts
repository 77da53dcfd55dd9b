import type { NearSide, PatternQuery, PhraseQuery, SearchTerm } from './search-query.ts';

/** Texts that match every one of `parts`; at least one must be given. */
export function allOf(parts: readonly SearchTerm[]): SearchTerm {
  const flat = parts.flatMap((part) => (part.type === 'and' ? part.parts : [part]));
  return onlyOf('and', flat) ?? { type: 'and', parts: flat };
}

/** Texts that match one of `parts` or more; at least one must be given. */
export function anyOf(parts: readonly SearchTerm[]): SearchTerm {
  const flat = parts.flatMap((part) => (part.type === 'or' ? part.parts : [part]));
  return onlyOf('or', flat) ?? { type: 'or', parts: flat };
}

/** Texts that `part` does not match. */
export function noneOf(part: SearchTerm): SearchTerm {
  return part.type === 'not' ? part.part : { type: 'not', part };
}

/** The same query without needless levels: "and" in "and", "or" in "or", "not" in "not", lists of one part. */
export function simplifyQuery(query: SearchTerm): SearchTerm {
  switch (query.type) {
    case 'phrase':
    case 'pattern':
      return query;
    case 'near':
      return { ...query, left: simpleSide(query.left), right: simpleSide(query.right) };
    case 'within':
      return { ...query, part: simplifyQuery(query.part) };
    case 'not':
      return noneOf(simplifyQuery(query.part));
    case 'and':
      return allOf(query.parts.map(simplifyQuery));
    case 'or':
      return anyOf(query.parts.map(simplifyQuery));
  }
}

function simpleSide(side: NearSide): NearSide {
  return side.type === 'or' ? (onlyOf('or', side.parts) ?? side) : side;
}

/** The part of a list of one, undefined for longer lists. */
function onlyOf<T extends SearchTerm | PhraseQuery | PatternQuery>(type: string, parts: readonly T[]): T | undefined {
  const [only] = parts;
  if (only === undefined) throw new RangeError(`A query "${type}" needs at least one part.`);
  return parts.length === 1 ? only : undefined;
}
