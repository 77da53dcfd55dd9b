import type { TokenRange } from '../../../src/search/hits/search-unit.ts';
import type { PatternStep, SearchTerm } from '../../../src/search/search-query.ts';
import type { TokenForms } from '../../../src/search/tokens/match-token.ts';
import type { AttributeTest, TokenTest } from '../../../src/search/tokens/token-test.ts';
import type { ValuePattern } from '../../../src/search/tokens/value-pattern.ts';
import type { InventedText } from './invented-unit.ts';

/** The hits by the definition of docs/query-language.md, trying everything; undefined when the text does not match. */
export function bruteForce(term: SearchTerm, text: InventedText): TokenRange[] | undefined {
  return ask(term, text, text.scope ?? [{ first: 0, end: text.tokens.length }]);
}

function ask(term: SearchTerm, text: InventedText, scope: readonly TokenRange[]): TokenRange[] | undefined {
  const askAll = (parts: readonly SearchTerm[]) => parts.map((part) => ask(part, text, scope));
  switch (term.type) {
    case 'phrase':
      return leaf((tokens) => phraseIs(term.words, term.prefix, tokens), text, scope);
    case 'pattern':
      return leaf((tokens) => stepsAre(term.steps, tokens), text, scope);
    case 'near': {
      const [lefts = [], rights = []] = askAll([term.left, term.right]);
      return unlessEmpty(lefts.flatMap((left) => nearest(left, rights, term.distance, scope)));
    }
    case 'within': {
      const regions = term.region === 'quote' ? text.quotes : text.sources;
      return anyOf(regions.map((region) => askInside(term.part, text, scope, region)));
    }
    case 'not':
      return ask(term.part, text, scope) === undefined ? [] : undefined;
    case 'and':
      return allOf(askAll(term.parts));
    case 'or':
      return anyOf(askAll(term.parts));
  }
}

function isAllowed(hit: TokenRange, scope: readonly TokenRange[]): boolean {
  return scope.some(({ first, end }) => first <= hit.first && hit.end <= end);
}

function leaf(
  isHit: (tokens: readonly TokenForms[]) => boolean,
  { tokens }: InventedText,
  scope: readonly TokenRange[],
): TokenRange[] | undefined {
  const ranges = tokens.flatMap((_, first) =>
    tokens.slice(first).map((_token, index) => ({ first, end: first + index + 1 })),
  );
  const matching = ranges.filter((range) => isAllowed(range, scope) && isHit(tokens.slice(range.first, range.end)));
  return unlessEmpty(
    matching.filter((hit) => !matching.some((other) => other.first === hit.first && other.end < hit.end)),
  );
}

/** The hit that reaches over `left` and the nearest of `rights`: the one behind, then the shortest, of those equally near. */
function nearest(
  left: TokenRange,
  rights: readonly TokenRange[],
  distance: number,
  scope: readonly TokenRange[],
): TokenRange[] {
  return rights
    .filter((right) => right.first >= left.end || right.end <= left.first)
    .map((right) => ({
      isBehind: right.first >= left.end,
      between: right.first >= left.end ? right.first - left.end : left.first - right.end,
      pair: { first: Math.min(left.first, right.first), end: Math.max(left.end, right.end) },
    }))
    .filter(({ between, pair }) => between <= distance && isAllowed(pair, scope))
    .sort(
      (a, b) =>
        a.between - b.between ||
        Number(b.isBehind) - Number(a.isBehind) ||
        a.pair.end - a.pair.first - (b.pair.end - b.pair.first),
    )
    .slice(0, 1)
    .map(({ pair }) => pair);
}

function askInside(
  part: SearchTerm,
  text: InventedText,
  scope: readonly TokenRange[],
  region: TokenRange,
): TokenRange[] | undefined {
  const inside = scope
    .map(({ first, end }) => ({ first: Math.max(first, region.first), end: Math.min(end, region.end) }))
    .filter(({ first, end }) => first < end);
  return inside.length > 0 ? ask(part, text, inside) : undefined;
}

function allOf(answers: readonly (TokenRange[] | undefined)[]): TokenRange[] | undefined {
  return answers.includes(undefined) ? undefined : anyOf(answers);
}

function anyOf(answers: readonly (TokenRange[] | undefined)[]): TokenRange[] | undefined {
  const matching = answers.filter((answer) => answer !== undefined);
  return matching.length > 0 ? inOrder(matching.flat()) : undefined;
}

function unlessEmpty(hits: readonly TokenRange[]): TokenRange[] | undefined {
  return hits.length > 0 ? inOrder(hits) : undefined;
}

function inOrder(hits: readonly TokenRange[]): TokenRange[] {
  const different = new Map(hits.map(({ first, end }) => [`${first} ${end}`, { first, end }]));
  return Array.from(different.values()).sort((a, b) => a.first - b.first || a.end - b.end);
}

function phraseIs(words: readonly string[], prefix: boolean, tokens: readonly TokenForms[]): boolean {
  return (
    tokens.length === words.length &&
    words.every((word, index) => {
      const { folded } = tokens[index]!;
      return prefix && index === words.length - 1 ? folded.startsWith(word) : folded === word;
    })
  );
}

/** Do the steps take all of these tokens? Tries every number of repetitions. */
function stepsAre([step, ...rest]: readonly PatternStep[], tokens: readonly TokenForms[]): boolean {
  if (!step) return tokens.length === 0;
  for (let times = step.min; times <= Math.min(step.max, tokens.length); times += 1) {
    const taken = tokens.slice(0, times);
    if (taken.every((token) => !step.test || holds(step.test, token)) && stepsAre(rest, tokens.slice(times)))
      return true;
  }
  return false;
}

function holds(test: TokenTest, token: TokenForms): boolean {
  if (test.type === 'not') return !holds(test.part, token);
  if (test.type === 'and') return test.parts.every((part) => holds(part, token));
  if (test.type === 'or') return test.parts.some((part) => holds(part, token));
  return regularExpressionOf(test).test(plain(token[test.attribute], test));
}

const known = new Map<AttributeTest, RegExp>();

/** The test by the engine of JavaScript; small letters and no accents in the expression where they are to be ignored. */
export function regularExpressionOf(test: AttributeTest): RegExp {
  const made = known.get(test) ?? new RegExp(`^(?:${sourceOf(test.value, (text) => plain(text, test))})$`, 'su');
  known.set(test, made);
  return made;
}

function plain(text: string, { ignoresCase, ignoresAccents }: AttributeTest): string {
  const cased = ignoresCase ? text.toLowerCase() : text;
  return ignoresAccents ? cased.normalize('NFD').replace(/\p{Mn}/gu, '') : cased;
}

function sourceOf(value: ValuePattern, fold: (text: string) => string): string {
  switch (value.type) {
    case 'literal':
      return fold(value.text).replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
    case 'any':
      return '.';
    case 'class': {
      const hex = (sign: string) => `\\u{${sign.codePointAt(0)!.toString(16)}}`;
      const members = value.ranges.flatMap(([first, last]) => {
        const [from, to] = [first.codePointAt(0)!, last.codePointAt(0)!];
        // Long ranges hold the folded forms of what is in them, as far as the tests go.
        if (to - from > 1000) return [`${hex(first)}-${hex(last)}`];
        return Array.from({ length: to - from + 1 }, (_, step) => hex(fold(String.fromCodePoint(from + step))));
      });
      return `[${value.isNegated ? '^' : ''}${members.join('')}]`;
    }
    case 'sequence':
      return value.parts.map((part) => `(?:${sourceOf(part, fold)})`).join('');
    case 'choice':
      return `(?:${value.parts.map((part) => sourceOf(part, fold)).join('|')})`;
    case 'repeat':
      return `(?:${sourceOf(value.part, fold)}){${value.min},${value.max ?? ''}}`;
  }
}
