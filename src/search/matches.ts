import type { PhraseQuery, WordQuery } from './search-query.ts';

/**
 * Does a query of words match a text with these folded words (see `tokenize`)? Slow and plain: the law that the full-text
 * indexes of all databases are tested against. Queries of all kinds are answered by `matchesUnit`.
 */
export function matches(query: WordQuery, words: readonly string[]): boolean {
  switch (query.type) {
    case 'nothing':
      return false;
    case 'phrase':
      return words.some((_, at) => phraseMatchesAt(query, words, at));
    case 'and':
      return query.parts.every((part) => matches(part, words));
    case 'or':
      return query.parts.some((part) => matches(part, words));
    case 'not':
      return !matches(query.part, words);
  }
}

function phraseMatchesAt({ words: sought, prefix }: PhraseQuery, words: readonly string[], at: number): boolean {
  return sought.every((word, index) => {
    const found = words[at + index];
    const mayGoOn = prefix && index === sought.length - 1;
    return mayGoOn ? found?.startsWith(word) === true : found === word;
  });
}
