import type { CompiledQuery } from '../../../src/search/compile-query.ts';
import type { SearchUnit, TokenRange } from '../../../src/search/hits/search-unit.ts';
import { tokenMatcher, type TokenForms } from '../../../src/search/tokens/match-token.ts';

/** A text as tokens, with what a search asks about it. */
export interface InventedText {
  readonly tokens: readonly TokenForms[];
  readonly scope: readonly TokenRange[] | undefined;
  readonly quotes: readonly TokenRange[];
  readonly sources: readonly TokenRange[];
}

/** The text as a unit of a search: every test is answered for every token beforehand. */
export function unitOf({ tokens, scope, quotes, sources }: InventedText, { tests }: CompiledQuery): SearchUnit {
  const answers = tests.map((test) => tokens.map(tokenMatcher(test)));
  return { length: tokens.length, is: (test, at) => answers[test]![at]!, scope, quotes, sources };
}
