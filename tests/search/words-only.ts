import type { SearchQuery, WordQuery } from '../../src/search/search-query.ts';
import { wordQueryOf } from '../../src/search/word-query.ts';

/** The query as one of words, for `matches`. */
export function wordsOnly(query: SearchQuery): WordQuery {
  const asked = wordQueryOf(query);
  if ('culprit' in asked) throw new Error(`The query is not of words alone: ${JSON.stringify(asked.culprit)}`);
  return asked.words;
}
