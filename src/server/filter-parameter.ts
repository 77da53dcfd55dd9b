import type { Request } from 'express';
import { UserError } from '../corpus/user-error.ts';
import { suggest } from '../text/suggest.ts';

/** The parameters that exports know. */
const PARAMETERS = ['filter'];

/**
 * `?filter=` of a request, undefined when it has none. Throws `UserError` BAD_ARGUMENT when it is given twice, and when there are
 * other parameters: a misspelled filter would give the whole corpus.
 */
export function filterParameter(request: Request): string | undefined {
  for (const name of Object.keys(request.query)) {
    if (PARAMETERS.includes(name)) continue;
    const near = suggest(name, PARAMETERS);
    const hint = near === undefined ? 'Exports take "filter" only.' : `Did you mean "${near}"?`;
    throw new UserError('BAD_ARGUMENT', `There is no parameter "${name}". ${hint}`);
  }
  const { filter } = request.query;
  if (filter === undefined || typeof filter === 'string') return filter;
  throw new UserError('BAD_ARGUMENT', 'filter is given more than once. Join the conditions with "and" in one filter.');
}
