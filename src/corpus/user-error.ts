/** Every way in which a request or a command can be wrong; docs/problems.md explains each, and a test compares the two lists. */
export const USER_ERROR_CODES = [
  'BAD_ARGUMENT',
  'CURSOR_INVALID',
  'PAGE_TOO_LARGE',
  'NAME_AMBIGUOUS',
  'LAYER_UNKNOWN',
  'QUERY_INVALID',
  'QUERY_TOO_LONG',
  'TIME_LIMIT',
  'SHUTTING_DOWN',
  'DATABASE_BUSY',
  'DATABASE_NEWER',
  'DATABASE_NOT_EMPTY',
  'DATABASE_UNREACHABLE',
  'DATABASE_URL_INVALID',
  'CONFIG_INVALID',
] as const;
export type UserErrorCode = (typeof USER_ERROR_CODES)[number];

/** A request that cannot be answered as asked. Its message is written for the person who asked: what was wrong and what to do. */
export class UserError extends Error {
  override readonly name: string = 'UserError';

  constructor(
    readonly code: UserErrorCode,
    message: string,
  ) {
    super(message);
  }
}
