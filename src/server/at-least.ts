import type { IncomingHttpHeaders } from 'node:http';
import { UserError } from '../corpus/user-error.ts';
import { parsePosition } from '../store/connect/position.ts';

/** The header with which a client asks for a state of the corpus that has what it wrote. */
const AT_LEAST = 'x-whosaid-at-least';

/** The position that the database must have reached; undefined: any. Throws `UserError` BAD_ARGUMENT when it is none. */
export function atLeastOf(headers: IncomingHttpHeaders): string | undefined {
  const written = headers[AT_LEAST];
  if (written === undefined) return undefined;
  if (typeof written === 'string' && parsePosition(written) !== undefined) return written;
  throw new UserError(
    'BAD_ARGUMENT',
    `X-Whosaid-At-Least is ${JSON.stringify(written)}. Send a position as "whosaid import --json" gives it, such as "0/3000148".`,
  );
}
