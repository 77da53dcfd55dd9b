import type { AnswerError } from '../../client/answer-error.ts';

/** A list of a page, as its address says where it goes on. */
interface InList {
  readonly after: string | undefined;
  /** Whether the place that the address names is not there any more, so that the list begins anew. */
  readonly isAnew?: boolean | undefined;
}

/**
 * The same page from the beginning of its list, when the API does not know the place: the address is of an older version, of another
 * order, or was cut on its way. Undefined for any other error.
 */
export function beginAnew<State extends InList>(error: AnswerError, state: State): State | undefined {
  return error.has('CURSOR_INVALID') && state.after !== undefined
    ? { ...state, after: undefined, isAnew: true }
    : undefined;
}
