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

const REMEDY = 'Leave some out, use a prefix such as elect*, or ask several queries.';

/** Most characters (UTF-16 code units) of a query: 200 conditions with long regular expressions. */
const MAX_QUERY_UTF16 = 10_000;

/** The error that a query has more words than the databases are asked to look for at once. It is read no further than to the first of them. */
export function tooManyWords(): SearchQueryError {
  return new SearchQueryError(
    'QUERY_TOO_LONG',
    `The search query has more than ${MAX_QUERY_WORDS} words; at most ${MAX_QUERY_WORDS} are allowed. ${REMEDY}`,
  );
}

/** Throws when a query has more characters than are read. */
export function expectQueryLength({ length }: string): void {
  if (length <= MAX_QUERY_UTF16) return;
  const [found, most] = [length, MAX_QUERY_UTF16].map((count) => count.toLocaleString('en-US'));
  throw new SearchQueryError(
    'QUERY_TOO_LONG',
    `The search query has ${found} characters; at most ${most} are allowed. ${REMEDY}`,
  );
}
