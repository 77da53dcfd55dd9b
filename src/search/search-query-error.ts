import { UserError } from '../corpus/user-error.ts';

/** Most words and token tests that a query may have. */
export const MAX_QUERY_WORDS = 200;

/** A query that cannot be asked: it is wrong at a place (QUERY_INVALID), or too long as a whole (QUERY_TOO_LONG). */
export class SearchQueryError extends UserError {
  constructor(
    code: 'QUERY_INVALID' | 'QUERY_TOO_LONG',
    message: string,
    /** Where it is wrong: the number of the character in the query, from 1. */
    readonly column?: number,
    /** What could stand there. */
    readonly expected?: string,
  ) {
    super(code, message);
  }
}

/** The error that a query has more words than the databases are asked to look for at once. */
export function queryTooLong(words: number): SearchQueryError {
  return new SearchQueryError(
    'QUERY_TOO_LONG',
    `The search query has ${words} words; at most ${MAX_QUERY_WORDS} are allowed. ` +
      'Leave some out, use a prefix such as elect*, or ask several queries.',
  );
}
