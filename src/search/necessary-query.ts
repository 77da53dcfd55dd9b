import { literalOf } from './tokens/match-token.ts';
import type { AttributeTest, TokenTest } from './tokens/token-test.ts';
import type { AllQuery, AnyQuery, NothingQuery, PatternStep, PhraseQuery, SearchTerm } from './search-query.ts';

/** A query that says what must be there, and nothing of what must not. */
export type PositiveQuery = PositiveTerm | NothingQuery;

type PositiveTerm = PhraseQuery | AllQuery<PositiveTerm> | AnyQuery<PositiveTerm>;

/** All folded words of the corpus that pass a test; undefined when they are too many to name. */
export type WordsOf = (test: AttributeTest) => readonly string[] | undefined;

const NOTHING: NothingQuery = { type: 'nothing' };

/**
 * A query of phrases, AND and OR that every unit with a hit of `query` matches, for an index of words to narrow the units down;
 * undefined when there is no such query. It may match more.
 */
export function necessaryQuery(query: SearchTerm, wordsOf: WordsOf): PositiveQuery | undefined {
  switch (query.type) {
    case 'phrase':
      return query;
    case 'pattern':
      return allNecessary(runsOf(query.steps, wordsOf));
    case 'near':
      return allNecessary([necessaryQuery(query.left, wordsOf), necessaryQuery(query.right, wordsOf)]);
    case 'within':
      return necessaryQuery(query.part, wordsOf);
    case 'not':
      return undefined;
    case 'and':
      return allNecessary(query.parts.map((part) => necessaryQuery(part, wordsOf)));
    case 'or':
      return anyNecessary(query.parts.map((part) => necessaryQuery(part, wordsOf)));
  }
}

/** Parts of which nothing is known say nothing; one that cannot be makes all impossible. */
function allNecessary(parts: readonly (PositiveQuery | undefined)[]): PositiveQuery | undefined {
  if (parts.some((part) => part?.type === 'nothing')) return NOTHING;
  const known = parts.flatMap((part) => (part && part.type !== 'nothing' ? [part] : []));
  const terms = known.flatMap((part) => (part.type === 'and' ? part.parts : [part]));
  return terms.length < 2 ? terms[0] : { type: 'and', parts: terms };
}

/** If nothing is known of one part, nothing is known of all; parts that cannot be are left out. */
function anyNecessary(parts: readonly (PositiveQuery | undefined)[]): PositiveQuery | undefined {
  const terms: PositiveTerm[] = [];
  for (const part of parts) {
    if (!part) return undefined;
    if (part.type !== 'nothing') terms.push(...(part.type === 'or' ? part.parts : [part]));
  }
  const [first = NOTHING] = terms;
  return terms.length < 2 ? first : { type: 'or', parts: terms };
}

/** What each step needs; steps of one certain word that follow one another directly need that phrase. */
function runsOf(steps: readonly PatternStep[], wordsOf: WordsOf): readonly (PositiveQuery | undefined)[] {
  const needs: (PositiveQuery | undefined)[] = [];
  let run: string[] = [];
  const endRun = () => {
    if (run.length > 0) needs.push({ type: 'phrase', words: run, prefix: false });
    run = [];
  };
  for (const { test, min, max } of steps) {
    const need = test && min > 0 ? needOf(test, wordsOf) : undefined;
    const [word] = need?.type === 'phrase' && !need.prefix ? need.words : [];
    if (word === undefined || min !== max) endRun();
    if (word !== undefined) run.push(...Array.from({ length: min }, () => word));
    else needs.push(need);
    if (min !== max) endRun();
  }
  endRun();
  return needs;
}

/** What a token needs to pass: one of some words, each as a phrase of its own. */
function needOf(test: TokenTest, wordsOf: WordsOf): PositiveQuery | undefined {
  const words = foldedWordsOf(test, wordsOf);
  if (words) return anyNecessary(words.map((word) => ({ type: 'phrase', words: [word], prefix: false })));
  const start = test.type === 'attribute' && test.attribute === 'folded' ? literalOf(test) : undefined;
  return start && { type: 'phrase', words: [start.text], prefix: !start.isWhole };
}

function foldedWordsOf(test: TokenTest, wordsOf: WordsOf): readonly string[] | undefined {
  if (test.type === 'not') return undefined;
  if (test.type === 'attribute') return wordsOf(test);
  const lists = test.parts.map((part) => foldedWordsOf(part, wordsOf));
  const known = lists.flatMap((list) => (list ? [list] : []));
  if (test.type === 'or') return known.length < lists.length ? undefined : Array.from(new Set(known.flat()));
  const [first, ...others] = known;
  const sets = others.map((list) => new Set(list));
  return first?.filter((word) => sets.every((set) => set.has(word)));
}
