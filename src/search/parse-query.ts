import { lexQuery, type Lexeme } from './reading/lex-query.ts';
import { MAX_QUERY_DEPTH } from './reading/limits.ts';
import { QueryText } from './reading/query-text.ts';
import { expectQueryLength } from './search-query-error.ts';
import type { NearSide, PatternStep, SearchQuery, SearchTerm } from './search-query.ts';
import { allOf, anyOf, noneOf } from './simplify-query.ts';

/**
 * Reads a search query (docs/query-language.md). Punctuation is left out; what is wrong otherwise throws a `SearchQueryError`
 * with the column and what was expected there. So does a query of more than 200 words or 10,000 characters.
 *
 *     any    = all { "OR" all }
 *     all    = not { [ "AND" ] not }
 *     not    = { "NOT" } within
 *     within = near { "WITHIN" region }
 *     near   = term [ "NEAR/n" term ]
 *     term   = words | token { token } | "(" any ")"
 */
export function parseQuery(text: string): SearchQuery {
  expectQueryLength(text);
  const source = new QueryText(text);
  const lexemes = lexQuery(source);
  if (lexemes.length === 0) return { type: 'nothing' };
  return new QueryParser(source, lexemes).query();
}

type OperatorLexeme = Extract<Lexeme, { readonly operator: string }>;

/** Recursive descent over the lexemes: as deep as the parentheses, which are bounded. */
class QueryParser {
  #at = 0;
  #depth = 0;

  constructor(
    readonly source: QueryText,
    readonly lexemes: readonly Lexeme[],
  ) {}

  query(): SearchTerm {
    const query = this.#any();
    const rest = this.#next();
    if (rest)
      throw this.source.error(rest.at, '")" closes nothing. Open a parenthesis before it, or leave it out.', '"("');
    return query;
  }

  #any(): SearchTerm {
    const parts = [this.#all()];
    while (this.#take('OR')) parts.push(this.#all());
    return anyOf(parts);
  }

  #all(): SearchTerm {
    const parts = [this.#not()];
    while (this.#take('AND') || this.#partFollows()) parts.push(this.#not());
    return allOf(parts);
  }

  #not(): SearchTerm {
    let isNegated = false;
    while (this.#take('NOT')) isNegated = !isNegated;
    const term = this.#within();
    return isNegated ? noneOf(term) : term;
  }

  #within(): SearchTerm {
    let part = this.#near();
    let depth = 0;
    for (let next = this.#next(); next?.type === 'within'; next = this.#next()) {
      depth += 1;
      if (depth > MAX_QUERY_DEPTH) throw this.#tooDeep('WITHIN', next);
      this.#at += 1;
      part = { type: 'within', part, region: next.region };
    }
    if (part.type === 'within' && this.#next()?.type === 'near') throw this.#noSide(this.#next());
    return part;
  }

  #near(): SearchTerm {
    const start = this.#next();
    const left = this.#term();
    const near = this.#next();
    if (near?.type !== 'near') return left;
    this.#at += 1;
    const rightStart = this.#next();
    const right = this.#term();
    const query: SearchTerm = {
      type: 'near',
      left: this.#side(left, start),
      right: this.#side(right, rightStart),
      distance: near.distance,
    };
    const third = this.#next();
    if (third?.type !== 'near') return query;
    const message = 'NEAR joins two sides only. Join two NEAR by AND, as in a NEAR/3 b AND b NEAR/3 c.';
    throw this.source.error(third.at, message, 'AND, OR or the end of the query');
  }

  #side(term: SearchTerm, start: Lexeme | undefined): NearSide {
    if (isNearSide(term)) return term;
    throw this.#noSide(start);
  }

  #noSide(at: Lexeme | undefined): Error {
    const sides = 'a word, a phrase, a pattern, or some of them joined by OR in parentheses';
    return this.source.error(at?.at ?? 0, `NEAR cannot join this. On each side it takes ${sides}.`, sides);
  }

  #term(): SearchTerm {
    const lexeme = this.#next();
    if (lexeme?.type === 'words') {
      this.#at += 1;
      return lexeme.query;
    }
    if (lexeme?.type === 'token') return this.#pattern();
    if (lexeme?.type === 'open') return this.#group(lexeme);
    throw this.#nothingToJoin(lexeme);
  }

  #pattern(): SearchTerm {
    const steps: PatternStep[] = [];
    for (let next = this.#next(); next?.type === 'token'; next = this.#next()) {
      steps.push(next.step);
      this.#at += 1;
    }
    return { type: 'pattern', steps };
  }

  #group(open: Lexeme): SearchTerm {
    this.#depth += 1;
    if (this.#depth > MAX_QUERY_DEPTH) throw this.#tooDeep('parentheses', open);
    this.#at += 1;
    if (this.#next()?.type === 'close')
      throw this.source.error(open.at, 'the parentheses hold no word. Put words in them, or leave them out.', 'a word');
    const query = this.#any();
    if (this.#next()?.type !== 'close') throw this.#notClosed(open);
    this.#at += 1;
    this.#depth -= 1;
    return query;
  }

  #notClosed(open: Lexeme): Error {
    return this.source.error(open.at, 'the parenthesis is not closed. Close it with ")", or leave it out.', '")"');
  }

  #tooDeep(what: string, { at }: Lexeme): Error {
    const message = `${what} nested more than ${MAX_QUERY_DEPTH} deep. Leave out what is not needed.`;
    return this.source.error(at, message, 'less of it');
  }

  /** The error that an operator lacks a side: the one that stands where a term should, or the one before a term that lacks. */
  #nothingToJoin(found: Lexeme | undefined): Error {
    const before = this.lexemes[this.#at - 1];
    if (!found && before?.type === 'open') return this.#notClosed(before);
    const culprit = before && isOperator(before) && before.type !== 'within' ? before : found;
    if (!culprit || !isOperator(culprit)) {
      const at = found?.at ?? this.source.text.length;
      const message = `${this.source.signAt(at)} stands where a word should. Put a word before it, or leave it out.`;
      return this.source.error(at, message, 'a word, a phrase or a pattern');
    }
    const { operator, at } = culprit;
    const side = culprit === before ? 'right' : 'left';
    const remedy = `To look for the word itself, write it in small letters between quotation marks: "${operator.toLowerCase()}".`;
    const message = `${operator} has nothing to join on its ${side}. ${remedy}`;
    return this.source.error(at, message, `a word, a phrase or a pattern on the ${side} of ${operator}`);
  }

  #next(): Lexeme | undefined {
    return this.lexemes[this.#at];
  }

  #take(operator: 'AND' | 'OR' | 'NOT'): boolean {
    const lexeme = this.#next();
    if (lexeme?.type !== 'operator' || lexeme.operator !== operator) return false;
    this.#at += 1;
    return true;
  }

  /** Does another part of an "and" begin here? NEAR and WITHIN do not begin one, but then #term says what is wrong. */
  #partFollows(): boolean {
    const lexeme = this.#next();
    return lexeme !== undefined && lexeme.type !== 'close' && !(lexeme.type === 'operator' && lexeme.operator === 'OR');
  }
}

function isOperator(lexeme: Lexeme): lexeme is OperatorLexeme {
  return lexeme.type === 'operator' || lexeme.type === 'near' || lexeme.type === 'within';
}

function isNearSide(term: SearchTerm): term is NearSide {
  if (term.type === 'or') return term.parts.every((part) => part.type === 'phrase' || part.type === 'pattern');
  return term.type === 'phrase' || term.type === 'pattern';
}
