import { UserError } from '../../../corpus/user-error.ts';

/** Items on a page when nothing is asked for. */
export const DEFAULT_PAGE_SIZE = 20;
/** Most items on a page. */
export const MAX_PAGE_SIZE = 100;

/** The page that a reader of the API asks for, as GraphQL connections do. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page that makes sense: so many items forward or backward from a cursor, or from the end of the list. */
export interface PageRequest {
  readonly size: number;
  readonly backward: boolean;
  readonly cursor: string | undefined;
}

/** Checks the arguments; throws `UserError` PAGE_TOO_LARGE or BAD_ARGUMENT. */
export function readPageRequest({ first, after, last, before }: PageArguments): PageRequest {
  const forward = [first, after].some(isGiven);
  const backward = [last, before].some(isGiven);
  if (forward && backward) throw contradiction();
  if (backward) return { size: readSize('last', last), backward, cursor: before ?? undefined };
  return { size: readSize('first', first), backward, cursor: after ?? undefined };
}

function readSize(name: 'first' | 'last', value: number | null | undefined): number {
  const size = value ?? DEFAULT_PAGE_SIZE;
  if (size < 0) throw new UserError('BAD_ARGUMENT', `"${name}" is ${size}; it must be 0 or more.`);
  if (size > MAX_PAGE_SIZE) throw tooLarge(name, size);
  return size;
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function contradiction(): UserError {
  return new UserError(
    'BAD_ARGUMENT',
    '"first" and "after" do not go with "last" and "before". Page forward with "first" and "after", or backward with "last" and "before".',
  );
}

function tooLarge(name: string, size: number): UserError {
  return new UserError(
    'PAGE_TOO_LARGE',
    `"${name}" is ${size}; a page has at most ${MAX_PAGE_SIZE} items. Ask for a smaller page and follow pageInfo, or stream everything from /export.`,
  );
}
