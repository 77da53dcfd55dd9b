import type { PatternStep, PhraseQuery, SearchTerm } from './search-query.ts';
import { PatternFinder, type StepToFind, type TestToAsk } from './hits/pattern-finder.ts';
import { printValue } from './tokens/print-value.ts';
import { foldedTest, type AttributeTest, type TokenTest } from './tokens/token-test.ts';
import { ANYTHING, literalValue, sequenceOf } from './tokens/value-pattern.ts';

/**
 * A query made ready to be asked of many texts by `findHits` and `matchesUnit`. Its tests have numbers, so that whoever holds the
 * texts can answer each from a table (by type of token, say) instead of comparing words again and again. Holds working memory:
 * not to be asked by two at a time.
 */
export interface CompiledQuery {
  /** All different tests; a `SearchUnit` is asked for them by their place in this list. */
  readonly tests: readonly AttributeTest[];
  readonly term: CompiledTerm;
}

/** A term whose phrases and patterns are made ready. */
export type CompiledTerm =
  | { readonly type: 'pattern'; readonly finder: PatternFinder }
  | { readonly type: 'near'; readonly left: CompiledTerm; readonly right: CompiledTerm; readonly distance: number }
  | { readonly type: 'within'; readonly part: CompiledTerm; readonly region: 'quote' | 'source' }
  | { readonly type: 'and' | 'or'; readonly parts: readonly CompiledTerm[] }
  | { readonly type: 'not'; readonly part: CompiledTerm };

/** Makes a query ready for many texts. */
export function compileQuery(query: SearchTerm): CompiledQuery {
  const tests = new TestList();
  const term = compileTerm(query, tests);
  return { tests: tests.tests, term };
}

/** All different attribute tests of a query, those of its phrases' words included. */
export function testsOf(query: SearchTerm): readonly AttributeTest[] {
  return compileQuery(query).tests;
}

/** The different tests of a query, in the order of their first appearance. */
class TestList {
  readonly tests: AttributeTest[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(test: AttributeTest): number {
    const key = `${test.attribute} ${test.ignoresCase} ${test.ignoresAccents} ${printValue(test.value)}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.tests.length);
    return this.tests.push(test) - 1;
  }
}

function compileTerm(term: SearchTerm, tests: TestList): CompiledTerm {
  switch (term.type) {
    case 'phrase':
      return finderOf(wordSteps(term), tests);
    case 'pattern':
      return finderOf(term.steps, tests);
    case 'near':
      return { ...term, left: compileTerm(term.left, tests), right: compileTerm(term.right, tests) };
    case 'within':
    case 'not':
      return { ...term, part: compileTerm(term.part, tests) };
    case 'and':
    case 'or':
      return { type: term.type, parts: term.parts.map((part) => compileTerm(part, tests)) };
  }
}

function wordSteps({ words, prefix }: PhraseQuery): PatternStep[] {
  return words.map((word, index) => {
    const mayGoOn = prefix && index === words.length - 1;
    const value = mayGoOn ? sequenceOf([literalValue(word), ANYTHING]) : literalValue(word);
    return { test: foldedTest(value), min: 1, max: 1 };
  });
}

function finderOf(steps: readonly PatternStep[], tests: TestList): CompiledTerm {
  const toFind = steps.map<StepToFind>(({ test, min, max }) => ({ test: test && compileTest(test, tests), min, max }));
  return { type: 'pattern', finder: new PatternFinder(toFind) };
}

function compileTest(test: TokenTest, tests: TestList): TestToAsk {
  if (test.type === 'attribute') return tests.numberOf(test);
  if (test.type === 'not') return { type: 'not', part: compileTest(test.part, tests) };
  return { type: test.type, parts: test.parts.map((part) => compileTest(part, tests)) };
}
