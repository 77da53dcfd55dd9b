import { LRUCache } from 'lru-cache';
import { parseQuery } from '../../../search/parse-query.ts';
import { printQuery } from '../../../search/print-query.ts';
import { SearchQueryError } from '../../../search/search-query-error.ts';
import type { WordQuery, WordTerm } from '../../../search/search-query.ts';
import { wordQueryOf } from '../../../search/word-query.ts';
import { isOneMatch, isSingleWord } from '../../full-text/one-match.ts';
import { argument, sql, type Sql } from '../../sql/sql.ts';

/** Queries that were parsed last: a request needs its own several times. Each takes at most some kilobytes. */
const parsed = new LRUCache<string, WordQuery>({ max: 200 });
const LONGEST_KEPT = 200;

/** What a filter asks for in words. */
export interface AskedWords {
  readonly query: WordQuery;
  /** A parameter made of the query. The text of the SQL holds for other words of the same `wordsShape`. */
  parameter(make: (query: WordTerm) => string): Sql;
}

/** The words that a filter asks for; undefined where it asks for none. Throws as `askedQuery` does. */
export function askedWords(filter: { readonly text?: string | null | undefined }): AskedWords | undefined {
  const query = askedQuery(filter.text);
  return query && { query, parameter: (make) => argument(filter, ({ text }) => make(termOf(askedQuery(text)))) };
}

/** The same of words that no filter of the request holds. */
export function wordsOf(query: WordQuery): AskedWords {
  return { query, parameter: (make) => sql`${make(termOf(query))}` };
}

/**
 * What the text of the SQL depends on of words that are asked for by `askedWords`: not on the words themselves where an index answers the
 * query alone.
 */
export function wordsShape(text: string): unknown {
  const query = askedQuery(text);
  if (query === undefined || query.type === 'nothing' || !isOneMatch(query)) return text;
  return [isSingleWord(query) ? 'word' : 'words'];
}

function termOf(query: WordQuery | undefined): WordTerm {
  if (query && query.type !== 'nothing') return query;
  throw new Error('The shape of the arguments says that there are words.');
}

/**
 * The query in a filter's `text`; undefined when nothing is asked for, as in a search box that was emptied. A text without
 * any word, such as "?!", does ask, and finds nothing. Throws `SearchQueryError` when it is wrong, too long, or asks for what an
 * index of words cannot say.
 */
export function askedQuery(text: string | null | undefined): WordQuery | undefined {
  if (text === null || text === undefined || text.trim() === '') return undefined;
  const known = parsed.get(text);
  if (known) return known;
  const asked = wordQueryOf(parseQuery(text));
  if ('words' in asked) {
    if (text.length <= LONGEST_KEPT) parsed.set(text, asked.words);
    return asked.words;
  }
  const message =
    `A filter's "text" finds words, phrases, beginnings of words (elect*) and AND, OR, NOT of them. For ` +
    `${printQuery(asked.culprit)} the texts must be read: ask with search or concordance.`;
  throw new SearchQueryError('QUERY_INVALID', message, undefined, 'words, "phrases", prefix*, AND, OR, NOT');
}
