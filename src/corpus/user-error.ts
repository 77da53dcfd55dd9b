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
  'DATABASE_DAMAGED',
  'DATABASE_DENIED',
  'DATABASE_FOREIGN',
  'DATABASE_FULL',
  'DATABASE_IO_FAILED',
  'DATABASE_NEWER',
  'DATABASE_NOT_EMPTY',
  'DATABASE_OVERLOADED',
  'DATABASE_READ_ONLY',
  'DATABASE_REPLACED',
  'DATABASE_UNREACHABLE',
  'DATABASE_URL_INVALID',
  'CONFIG_INVALID',
  'DESCRIPTORS_TOO_FEW',
] as const;
export type UserErrorCode = (typeof USER_ERROR_CODES)[number];

/** Codes that say something of the database and nothing of the request: HTTP status 503, exit code 3. */
export const DATABASE_CODES: readonly string[] = USER_ERROR_CODES.filter(
  (code) => code.startsWith('DATABASE_') && code !== 'DATABASE_NOT_EMPTY' && code !== 'DATABASE_URL_INVALID',
);

/** A request that cannot be answered as asked. Its message is written for the person who asked: what was wrong and what to do. */
export class UserError extends Error {
  override readonly name: string = 'UserError';

  constructor(
    readonly code: UserErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
