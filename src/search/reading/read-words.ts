import { tokenize } from '../../text/tokens.ts';
import { MAX_QUERY_WORDS, tooManyWords } from '../search-query-error.ts';
import type { PatternQuery, PhraseQuery } from '../search-query.ts';
import { foldedTest } from '../tokens/token-test.ts';
import { ANYTHING, literalValue, sequenceOf, type ValuePattern } from '../tokens/value-pattern.ts';

/**
 * The words of a text that follow one another: a phrase, or a pattern where there are wildcards other than a last star.
 * Undefined where there is no word. Throws `SearchQueryError` QUERY_TOO_LONG for more words than a query may have.
 *
 * A star that touches a word is a wildcard; a question mark is one inside a word only, so that pasted questions stay as they are.
 */
export function readWords(text: string): PhraseQuery | PatternQuery | undefined {
  const words: ValuePattern[][] = [];
  let end = 0;
  const tokens = tokenize(text);
  if (tokens.length > MAX_QUERY_WORDS) throw tooManyWords();
  for (const { startUtf16: start, endUtf16, folded } of tokens) {
    const gap = text.slice(end, start);
    const last = words.at(-1);
    const isInsideWord = last && gap !== '' && runAtStart(gap) === gap;
    if (isInsideWord) last.push(wildcards(gap), literalValue(folded));
    else {
      last?.push(wildcards(withStar(runAtStart(gap))));
      words.push([wildcards(withStar(runAtEnd(gap))), literalValue(folded)]);
    }
    end = endUtf16;
  }
  words.at(-1)?.push(wildcards(withStar(runAtStart(text.slice(end)))));
  return queryOf(words.map(sequenceOf));
}

function queryOf(words: readonly ValuePattern[]): PhraseQuery | PatternQuery | undefined {
  const last = words.at(-1);
  if (!last) return undefined;
  const isPrefix = last.type === 'sequence' && last.parts.length === 2 && last.parts[1] === ANYTHING;
  const literals = [...words.slice(0, -1), isPrefix ? last.parts[0] : last].flatMap((value) =>
    value?.type === 'literal' ? [value.text] : [],
  );
  if (literals.length === words.length) return { type: 'phrase', words: literals, prefix: isPrefix };
  return { type: 'pattern', steps: words.map((value) => ({ test: foldedTest(value), min: 1, max: 1 })) };
}

/** The run where it has a star; question marks alone at the edge of a word are punctuation. */
function withStar(run: string): string {
  return run.includes('*') ? run : '';
}

function wildcards(run: string): ValuePattern {
  const signs = Array.from(run.replace(/\*+/g, '*'));
  return sequenceOf(signs.map((sign) => (sign === '*' ? ANYTHING : { type: 'any' })));
}

function runAtStart(gap: string): string {
  let length = 0;
  while (isWildcard(gap[length])) length += 1;
  return gap.slice(0, length);
}

function runAtEnd(gap: string): string {
  let start = gap.length;
  while (isWildcard(gap[start - 1])) start -= 1;
  return gap.slice(start);
}

function isWildcard(sign: string | undefined): boolean {
  return sign === '?' || sign === '*';
}
