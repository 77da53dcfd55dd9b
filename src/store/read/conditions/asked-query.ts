import { parseQuery } from '../../../search/parse-query.ts';
import type { SearchQuery } from '../../../search/search-query.ts';

/**
 * The query in a filter's `text`; undefined when nothing is asked for, as in a search box that was emptied. A text without
 * any word, such as "?!", does ask, and finds nothing. Throws `SearchQueryError` when it has more than 200 words.
 */
export function askedQuery(text: string | null | undefined): SearchQuery | undefined {
  return text === null || text === undefined || text.trim() === '' ? undefined : parseQuery(text);
}
