import type { SearchTerm } from './search-query.ts';

/** Texts that match every one of `parts`; at least one must be given. */
export function allOf(parts: readonly SearchTerm[]): SearchTerm {
  return joined('and', parts);
}

/** Texts that match one of `parts` or more; at least one must be given. */
export function anyOf(parts: readonly SearchTerm[]): SearchTerm {
  return joined('or', parts);
}

/** Texts that `part` does not match. */
export function noneOf(part: SearchTerm): SearchTerm {
  return part.type === 'not' ? part.part : { type: 'not', part };
}

/** The same query without needless levels: "and" in "and", "or" in "or", "not" in "not", lists of one part. */
export function simplifyQuery(query: SearchTerm): SearchTerm {
  switch (query.type) {
    case 'phrase':
      return query;
    case 'not':
      return noneOf(simplifyQuery(query.part));
    case 'and':
    case 'or':
      return joined(query.type, query.parts.map(simplifyQuery));
  }
}

function joined(type: 'and' | 'or', parts: readonly SearchTerm[]): SearchTerm {
  const flat = parts.flatMap((part) => (part.type === type ? part.parts : [part]));
  const [only] = flat;
  if (only === undefined) throw new RangeError(`A query "${type}" needs at least one part.`);
  return flat.length === 1 ? only : { type, parts: flat };
}
