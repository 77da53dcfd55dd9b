import { UserError } from '../corpus/user-error.ts';

/** Most words that a query may have. */
export const MAX_QUERY_WORDS = 200;

/** The only way in which a query can be wrong: it has more words than the databases are asked to look for at once. */
export class SearchQueryError extends UserError {
  /** `words` is how many words the query has. */
  constructor(readonly words: number) {
    super(
      'QUERY_TOO_LONG',
      `The search query has ${words} words; at most ${MAX_QUERY_WORDS} are allowed. ` +
        'Leave some out, use a prefix such as elect*, or ask several queries.',
    );
  }
}
