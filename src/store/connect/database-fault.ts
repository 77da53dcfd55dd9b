import { UserError, type UserErrorCode } from '../../corpus/user-error.ts';
import type { DatabaseAddress } from './database-address.ts';
import { trusted } from '../sql/trusted.ts';
import { isLost, isShardAway, originOf } from './lost-connection.ts';

/** One kind of failure of a database, whichever database it is. */
export interface FaultKind {
  readonly code: UserErrorCode;
  /** SQLSTATEs (https://www.postgresql.org/docs/current/errcodes-appendix.html) and beginnings of SQLite's result codes. */
  readonly states: readonly string[];
  /** What has happened, for every client. */
  readonly what: string;
  /** What the operator can do. */
  readonly remedy: string;
}

const DAMAGED: FaultKind = {
  code: 'DATABASE_DAMAGED',
  states: ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'XX001', 'XX002', '58P01'],
  what: 'The database is damaged.',
  remedy:
    'Run "whosaid check" to see which tables are damaged. Restore a backup, or import the corpus into a new database.',
};

const READ_ONLY: FaultKind = {
  code: 'DATABASE_READ_ONLY',
  states: ['25006', 'SQLITE_READONLY'],
  what: 'The database can only be read.',
  remedy:
    'PostgreSQL: name the primary instead of a standby, or set default_transaction_read_only to off. SQLite: give this user write access to the file and its folder.',
};

/** Every failure of a database that is not a fault of this program. The first row that fits holds. */
export const FAULT_KINDS: readonly FaultKind[] = [
  {
    code: 'DATABASE_BUSY',
    states: ['SQLITE_BUSY', 'SQLITE_LOCKED', '55P03', '40P01'],
    what: 'Another program holds the lock of the database.',
    remedy: 'Nothing is half written. Run the same command again when the other program has finished.',
  },
  DAMAGED,
  {
    code: 'DATABASE_DENIED',
    states: ['42501', '28P01', '28000', 'SQLITE_PERM', 'SQLITE_AUTH'],
    what: 'The database refuses the rights that this needs.',
    remedy:
      'Check user and password. A role that reads needs GRANT SELECT ON ALL TABLES IN SCHEMA public TO role; one that imports needs GRANT SELECT, INSERT, UPDATE, DELETE; one that migrates must own the tables.',
  },
  READ_ONLY,
  {
    code: 'DATABASE_FULL',
    states: ['53100', 'SQLITE_FULL'],
    what: 'The disk of the database is full.',
    remedy: 'Nothing is half written. Free some space on that disk and run the same command again.',
  },
  {
    code: 'DATABASE_OVERLOADED',
    states: ['53000', '53200', '53300', '53400', 'SQLITE_NOMEM'],
    what: 'The database has no connection or no memory left.',
    remedy:
      'Lower WHOSAID_READ_CONNECTIONS or WHOSAID_WORKERS, or raise max_connections, the CONNECTION LIMIT of the role or the memory.',
  },
  {
    code: 'DATABASE_IO_FAILED',
    states: ['58030', 'SQLITE_IOERR'],
    what: 'The disk of the database reports errors.',
    remedy: 'Look for disk errors in the log of the system. Then run "whosaid check".',
  },
  {
    code: 'DATABASE_UNREACHABLE',
    states: ['3D000', 'SQLITE_CANTOPEN'],
    what: 'The database does not answer at the moment. Try again in a few seconds.',
    remedy:
      'Check that the database exists, that this user may open it, and that the limit of open files (ulimit -n) is 256 or more.',
  },
];

/** A failure of the database. The message is for every client; it names neither place nor statement. The cause is the driver's error. */
export class DatabaseFault extends UserError {
  override readonly name = 'DatabaseFault';

  constructor(
    code: UserErrorCode,
    message: string,
    /** The message for the operator, with the driver's reason and the remedy. */
    readonly operatorMessage: string,
    options?: ErrorOptions,
  ) {
    super(code, message, options);
  }
}

/** The failure that a driver's error tells of; undefined for lost connections, interrupts and faults of this program. */
export function faultOf(thrown: unknown): DatabaseFault | undefined {
  if (thrown instanceof DatabaseFault) return thrown;
  const error = originOf(thrown);
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return undefined;
  if (isLost(error) || isShardAway(error)) return undefined;
  const { code: state, message } = error;
  const kind = FAULT_KINDS.find(({ states }) => states.some((known) => isState(state, known)));
  if (!kind) return undefined;
  const reason = message.includes(state) ? message : `${state}: ${message}`;
  return new DatabaseFault(kind.code, kind.what, `${kind.what} (${reason}) ${kind.remedy}`, { cause: error });
}

/** The fault of a stored value that this program cannot have written. `reason` names the column and says what is wrong. */
export function damagedValue(reason: string): DatabaseFault {
  const { code, what, remedy } = DAMAGED;
  return new DatabaseFault(code, what, `${what} (${reason}) ${remedy}`, { cause: new Error(reason) });
}

/** The list in a column of JSON. Throws `DatabaseFault` DATABASE_DAMAGED when it holds no list. */
export function storedList<Item>(json: string, column: string): Item[] {
  try {
    const value: unknown = JSON.parse(json);
    if (Array.isArray(value)) return trusted<Item[]>(value);
  } catch {
    // The same fault as for JSON of another type.
  }
  throw damagedValue(`${column} holds no list in JSON.`);
}

/** What is said where a database must be written, and this process may only read it. */
export function databaseReadOnly({ shownAs }: DatabaseAddress, purpose: string): DatabaseFault {
  const { code, what, remedy } = READ_ONLY;
  return new DatabaseFault(code, what, `${what} (${shownAs}) ${purpose} ${remedy}`);
}

/** SQLITE_BUSY stands for its extended codes, such as SQLITE_BUSY_SNAPSHOT, too. */
function isState(state: string, known: string): boolean {
  return state === known || state.startsWith(`${known}_`);
}
