import type { WordQuery, WordTerm } from '../../search/search-query.ts';
import { compareCodePoints } from '../../text/compare-code-points.ts';

/** Words that quotes hold no oftener than this altogether are looked for one by one. */
const RARE_OCCURRENCES = 1_000;
const MOST_RARE_WORDS = 20;

/** With fewer rare words than these, one of which may be misremembered, others are looked for too, three at a time. */
const ENOUGH_RARE_WORDS = 3;
const COMMON_WORDS = 4;
const TOGETHER = 3;

/**
 * The query for quotes that may say half-remembered words: any of the rarest; where there are few of these, also three of the four
 * that come next. `counts` says how often quotes hold a word; words that the corpus does not have are no help and are left out.
 */
export function tellingQuery(words: readonly string[], counts: ReadonlyMap<string, number>): WordQuery {
  const countOf = (word: string): number => counts.get(word) ?? 0;
  const known = [...new Set(words)].filter((word) => counts.has(word));
  const rarestFirst = known.sort((a, b) => countOf(a) - countOf(b) || compareCodePoints(a, b));
  let sum = 0;
  const rare = rarestFirst.slice(0, MOST_RARE_WORDS).filter((word) => (sum += countOf(word)) <= RARE_OCCURRENCES);
  const next = rarestFirst.slice(rare.length, rare.length + COMMON_WORDS);
  const groups = rare.length < ENOUGH_RARE_WORDS ? groupsOf(next, rare.length > 0) : [];
  const parts = [...rare.map(wordTerm), ...groups.map(allOf)];
  const [first, ...others] = parts;
  if (!first) return { type: 'nothing' };
  return others.length === 0 ? first : { type: 'or', parts };
}

/** Every three of the words; fewer words all together, but one alone, which is too common, only where nothing else is. */
function groupsOf(words: readonly string[], areOthers: boolean): readonly (readonly string[])[] {
  if (words.length === 0 || (words.length === 1 && areOthers)) return [];
  if (words.length <= TOGETHER) return [words];
  return words.map((left) => words.filter((word) => word !== left));
}

function wordTerm(word: string): WordTerm {
  return { type: 'phrase', words: [word], prefix: false };
}

function allOf(words: readonly string[]): WordTerm {
  const [first = '', ...others] = words;
  return others.length === 0 ? wordTerm(first) : { type: 'and', parts: words.map(wordTerm) };
}
