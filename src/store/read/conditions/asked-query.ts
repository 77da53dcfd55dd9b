import { parseQuery } from '../../../search/parse-query.ts';
import { printQuery } from '../../../search/print-query.ts';
import { SearchQueryError } from '../../../search/search-query-error.ts';
import type { WordQuery } from '../../../search/search-query.ts';
import { wordQueryOf } from '../../../search/word-query.ts';

/**
 * The query in a filter's `text`; undefined when nothing is asked for, as in a search box that was emptied. A text without
 * any word, such as "?!", does ask, and finds nothing. Throws `SearchQueryError` when it is wrong, too long, or asks for what an
 * index of words cannot say.
 */
export function askedQuery(text: string | null | undefined): WordQuery | undefined {
  if (text === null || text === undefined || text.trim() === '') return undefined;
  const asked = wordQueryOf(parseQuery(text));
  if ('words' in asked) return asked.words;
  const message =
    `A filter's "text" finds words, phrases, beginnings of words (elect*) and AND, OR, NOT of them. For ` +
    `${printQuery(asked.culprit)} the texts must be read: ask with search or concordance.`;
  throw new SearchQueryError('QUERY_INVALID', message, undefined, 'words, "phrases", prefix*, AND, OR, NOT');
}
