import { balanceParentheses } from './balance-parentheses.ts';
import { lexQuery, type Lexeme } from './lex-query.ts';
import { MAX_QUERY_WORDS, SearchQueryError } from './search-query-error.ts';
import type { SearchQuery, SearchTerm } from './search-query.ts';
import { allOf, anyOf, noneOf } from './simplify-query.ts';

/**
 * Reads a search query (docs/query-language.md). Every text is a query: what is not understood is matched literally.
 * Throws a `SearchQueryError` when it has more than 200 words, and nothing else.
 *
 *     any   = all { "OR" all }
 *     all   = not { [ "AND" ] not }
 *     not   = { "NOT" } term
 *     term  = phrase | "(" any ")" | an operator that has nothing to join, as a word
 */
export function parseQuery(text: string): SearchQuery {
  const lexemes = balanceParentheses(lexQuery(text));
  if (lexemes.length === 0) return { type: 'nothing' };
  const query = new QueryParser(lexemes).any();
  const words = wordsOf(query);
  if (words > MAX_QUERY_WORDS) throw new SearchQueryError(words);
  return query;
}

function wordsOf(query: SearchTerm): number {
  if (query.type === 'phrase') return query.words.length;
  if (query.type === 'not') return wordsOf(query.part);
  return query.parts.reduce((count, part) => count + wordsOf(part), 0);
}

/** Recursive descent over balanced lexemes: as deep as the parentheses, which are bounded. */
class QueryParser {
  #at = 0;

  constructor(readonly lexemes: readonly Lexeme[]) {}

  any(): SearchTerm {
    const parts = [this.#all()];
    while (this.#take('OR')) parts.push(this.#all());
    return anyOf(parts);
  }

  #all(): SearchTerm {
    const parts = [this.#not()];
    while (this.#take('AND') || this.#termFollows()) parts.push(this.#not());
    return allOf(parts);
  }

  #not(): SearchTerm {
    let isNegated = false;
    while (this.#take('NOT')) isNegated = !isNegated;
    const term = this.#term();
    return isNegated ? noneOf(term) : term;
  }

  #term(): SearchTerm {
    const lexeme = this.lexemes[this.#at++];
    if (lexeme?.type === 'phrase') return lexeme;
    if (lexeme?.type === 'operator') return { type: 'phrase', words: [lexeme.operator.toLowerCase()], prefix: false };
    const term = this.any();
    this.#at += 1;
    return term;
  }

  /** Steps over the operator if it stands here with something to its right. The caller has seen to what is on its left. */
  #take(operator: 'AND' | 'OR' | 'NOT'): boolean {
    const lexeme = this.lexemes[this.#at];
    if (lexeme?.type !== 'operator' || lexeme.operator !== operator || this.#endsAt(this.#at + 1)) return false;
    this.#at += 1;
    return true;
  }

  /** Does another part of an "and" begin here? An OR does not begin one, unless it is the last word. */
  #termFollows(): boolean {
    if (this.#endsAt(this.#at)) return false;
    const lexeme = this.lexemes[this.#at];
    return lexeme?.type !== 'operator' || lexeme.operator !== 'OR' || this.#endsAt(this.#at + 1);
  }

  #endsAt(at: number): boolean {
    return at >= this.lexemes.length || this.lexemes[at]?.type === 'close';
  }
}
