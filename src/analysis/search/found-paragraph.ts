import { groupBy } from '../../text/group-by.ts';
import { findHits } from '../../search/find-hits.ts';
import type { SearchUnit } from '../../search/hits/search-unit.ts';
import type { CompiledTerm } from '../../search/compile-query.ts';
import type { TokenRange } from '../../store/tokens/token-ranges.ts';
import { placeHit, type Hit, type PlacedHit, type TextHits } from '../hits/hit.ts';
import { paragraphUnit, type TypeTests } from '../hits/paragraph-unit.ts';

/** A paragraph that matches, with all that its rank depends on. */
export interface FoundParagraph {
  readonly articleKey: number;
  /** Index in the article. */
  readonly paragraph: number;
  readonly firstHit: PlacedHit | undefined;
  /** First token and token behind the last of each hit, counted from the start of the paragraph; as numbers, because thousands are kept. */
  readonly hits: Uint32Array;
  /** Tokens of the scope in the paragraph. */
  readonly length: number;
  /** For each part of the query that is not negated, how often it is found. */
  readonly frequencies: Uint32Array;
}

/** The parts of a query whose hits are shown, each a word, phrase, pattern or nearness. */
export function leavesOf(term: CompiledTerm): readonly CompiledTerm[] {
  if (term.type === 'not') return [];
  if (term.type === 'and' || term.type === 'or') return term.parts.flatMap(leavesOf);
  return [term];
}

/** The matching paragraphs of a text, in steps. */
export function* foundParagraphs(
  { text, hits }: TextHits,
  leaves: readonly CompiledTerm[],
  tests: TypeTests,
): Generator<void, FoundParagraph[]> {
  const found: FoundParagraph[] = [];
  for (const [paragraph, own] of groupBy(hits, (hit) => hit.paragraph)) {
    const range = text.tokens.paragraphs[paragraph];
    if (!range) continue;
    const unit = paragraphUnit(text, range, tests);
    const frequencies = yield* frequenciesIn(unit, leaves);
    const length = (unit.scope ?? []).reduce((sum, { first, end }) => sum + end - first, 0);
    const firstHit = own[0] && placeHit(text, own[0]);
    const packed = packHits(own, range.first);
    found.push({ articleKey: text.tokens.articleKey, paragraph, firstHit, hits: packed, length, frequencies });
  }
  return found;
}

/** The hits of a found paragraph. */
export function hitsOf({ hits }: FoundParagraph): TokenRange[] {
  return Array.from({ length: hits.length / 2 }, (_, index) => {
    return { first: hits[2 * index] ?? 0, end: hits[2 * index + 1] ?? 0 };
  });
}

function packHits(hits: readonly Hit[], start: number): Uint32Array {
  return Uint32Array.from(hits.flatMap(({ first, end }) => [first - start, end - start]));
}

/** So many tokens are compared with a part of the query in a step. */
const STEP = 8192;

function* frequenciesIn(unit: SearchUnit, leaves: readonly CompiledTerm[]): Generator<void, Uint32Array> {
  const frequencies = new Uint32Array(leaves.length);
  let looked = 0;
  for (const [index, term] of leaves.entries()) {
    frequencies[index] = findHits({ tests: [], term }, unit).length;
    looked += unit.length;
    if (looked < STEP) continue;
    looked = 0;
    yield;
  }
  return frequencies;
}
