import type { CompiledQuery, CompiledTerm } from './compile-query.ts';
import { nearHits } from './hits/near-hits.ts';
import type { SearchUnit, TokenRange } from './hits/search-unit.ts';

/**
 * The places in the unit that the query shows, ordered by first token, then end, none twice.
 *
 * A word, phrase or pattern has at most one hit for each first token, the shortest. A hit of NEAR reaches over both sides. AND and
 * OR show the hits of all their parts that are not negated, when they match. NOT shows nothing: see `matchesUnit`.
 */
export function findHits({ term }: CompiledQuery, unit: SearchUnit): readonly TokenRange[] {
  return hitsOf(term, unit, scopeOf(unit)) ?? [];
}

/** Does the unit match? It may without a hit: a query of NOT alone matches where there is nothing to show. */
export function matchesUnit({ term }: CompiledQuery, unit: SearchUnit): boolean {
  return hitsOf(term, unit, scopeOf(unit)) !== undefined;
}

type Scope = readonly TokenRange[];

function scopeOf({ scope, length }: SearchUnit): Scope {
  return scope ?? [{ first: 0, end: length }];
}

/** The hits in order, none when only something negated matches; undefined when the term does not match. */
function hitsOf(term: CompiledTerm, unit: SearchUnit, scope: Scope): readonly TokenRange[] | undefined {
  switch (term.type) {
    case 'pattern':
      return placesOf(term, unit, scope);
    case 'near':
      return pairsOf(term, unit, scope);
    case 'within':
      return hitsWithin(term, unit, scope);
    case 'and':
      return hitsOfAll(term.parts, unit, scope);
    case 'or':
      return mergeMatching(term.parts.map((part) => hitsOf(part, unit, scope)));
    case 'not':
      return hitsOf(term.part, unit, scope) ? undefined : [];
  }
}

function placesOf(
  { finder }: Extract<CompiledTerm, { type: 'pattern' }>,
  unit: SearchUnit,
  scope: Scope,
): readonly TokenRange[] | undefined {
  const [first, ...others] = scope;
  if (!first) return undefined;
  const hits = finder.find(unit, first);
  return unlessEmpty(others.length === 0 ? hits : merge([hits, ...others.map((range) => finder.find(unit, range))]));
}

function hitsOfAll(parts: readonly CompiledTerm[], unit: SearchUnit, scope: Scope): readonly TokenRange[] | undefined {
  const hits: (readonly TokenRange[])[] = [];
  for (const part of parts) {
    const found = hitsOf(part, unit, scope);
    if (!found) return undefined;
    hits.push(found);
  }
  return merge(hits);
}

function pairsOf(
  { left, right, distance }: Extract<CompiledTerm, { type: 'near' }>,
  unit: SearchUnit,
  scope: Scope,
): readonly TokenRange[] | undefined {
  const leftHits = hitsOf(left, unit, scope);
  const rightHits = leftHits && hitsOf(right, unit, scope);
  if (!rightHits) return undefined;
  const isAllowed = ({ first, end }: TokenRange) => scope.some((range) => range.first <= first && end <= range.end);
  const pairs = nearHits({ left: leftHits, right: rightHits }, distance, isAllowed);
  return unlessEmpty(inOrder(pairs.map(({ first, end }) => ({ first, end }))));
}

/** The part is asked of each quote (or source) by itself, as far as it lies in the scope. */
function hitsWithin(
  { part, region }: Extract<CompiledTerm, { type: 'within' }>,
  unit: SearchUnit,
  scope: Scope,
): readonly TokenRange[] | undefined {
  const ranges = region === 'quote' ? unit.quotes : unit.sources;
  const found = ranges.map((range) => {
    const inside = scope.map((each) => overlap(each, range)).filter(({ first, end }) => first < end);
    return inside.length === 0 ? undefined : hitsOf(part, unit, inside);
  });
  return mergeMatching(found);
}

function overlap(a: TokenRange, b: TokenRange): TokenRange {
  return { first: Math.max(a.first, b.first), end: Math.min(a.end, b.end) };
}

function unlessEmpty(hits: readonly TokenRange[]): readonly TokenRange[] | undefined {
  return hits.length === 0 ? undefined : hits;
}

/** The hits of those that match; undefined when none does. */
function mergeMatching(found: readonly (readonly TokenRange[] | undefined)[]): readonly TokenRange[] | undefined {
  const matching = found.flatMap((hits) => (hits ? [hits] : []));
  return matching.length === 0 ? undefined : merge(matching);
}

/** All hits of lists that are in order, in order, equal ones once. */
function merge(lists: readonly (readonly TokenRange[])[]): readonly TokenRange[] {
  const [first = [], ...others] = lists.filter(({ length }) => length > 0);
  return others.length === 0 ? first : inOrder(lists.flat());
}

function inOrder(hits: readonly TokenRange[]): readonly TokenRange[] {
  return [...hits]
    .sort((a, b) => a.first - b.first || a.end - b.end)
    .filter((hit, index, all) => !isSame(hit, all[index - 1]));
}

function isSame(a: TokenRange, b: TokenRange | undefined): boolean {
  return a.first === b?.first && a.end === b.end;
}
