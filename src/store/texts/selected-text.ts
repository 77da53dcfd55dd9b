import type { StoredTokens } from '../tokens/stored-tokens.ts';
import { complementOf, unionOf, type QuoteRange, type TokenRange } from '../tokens/token-ranges.ts';
import { wholeOf } from '../tokens/stored-tokens.ts';
import type { TextScope } from '../../corpus/text-scope.ts';

/** A text, and where in it one may look. */
export interface SelectedText {
  readonly tokens: StoredTokens;
  /**
   * In order of their first: where hits may lie, each inside one. The contents of quotes may overlap; everything else does not.
   */
  readonly scope: readonly TokenRange[];
  /** The contents of the quotes that are meant: the selected ones, or all effective ones. */
  readonly contents: readonly QuoteRange[];
  /** The paragraphs that may hold a hit, by index; undefined: any. */
  readonly paragraphs: readonly number[] | undefined;
}

/** Where a scope lies in a text by its effective quotes. */
export function effectiveScope(scope: TextScope, tokens: StoredTokens): readonly TokenRange[] {
  if (scope === 'whole') return [wholeOf(tokens)];
  if (scope === 'in-quotes') return tokens.contents;
  if (scope === 'reporting-clause') return tokens.clauses;
  return complementOf(tokens.quoted, wholeOf(tokens));
}

/** The tokens of the scope, each once. */
export function scopeTokens({ scope }: Pick<SelectedText, 'scope'>): readonly TokenRange[] {
  return unionOf(scope);
}
