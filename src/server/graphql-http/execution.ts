import type { ErrorFormatter } from '../../graphql/errors.ts';
import type { Limits } from '../../graphql/limits/limits.ts';
import type { Store } from '../../store/store.ts';
import type { Caller } from '../exchange.ts';
import type { Metrics } from '../metrics.ts';
import type { OpenSessions } from '../open-sessions.ts';
import type { FlatHeaders } from '../standing-headers.ts';

/** What operations are executed with. */
export interface ExecutionParts {
  readonly store: Store;
  readonly sessions: OpenSessions;
  readonly metrics: Metrics;
  readonly formatError: ErrorFormatter;
  readonly timeLimitMs: number;
  readonly limits: Limits;
}

/** For whom an operation is executed, and the position that the database must have reached. */
export interface Asking {
  readonly caller: Caller;
  readonly atLeast: string | undefined;
}

/** A response of the API, ready to be sent. */
export interface GraphqlResponse {
  readonly status: number;
  /** Beside those that every answer has. */
  readonly headers: FlatHeaders;
  /** Undefined: none. */
  readonly body?: Buffer | undefined;
  /** Name of the operation, for the log. */
  readonly operation?: string | undefined;
  /** Whether the answer was kept, or the client has it already. */
  readonly isHit?: boolean;
  /** The key of the answer, where it may be given to all who send the same request. */
  readonly key?: string;
  /** The revision of the corpus that such an answer shows. */
  readonly revision?: string;
}
