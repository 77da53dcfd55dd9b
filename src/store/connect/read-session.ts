import type { QueryRunner } from 'typeorm';
import { UserError } from '../../corpus/user-error.ts';
import { raw, type Dialect, type Sql } from '../sql/sql.ts';
import { QueryRunnerConnection, type Connection, type StatementListener } from './connection.ts';

/** A connection on loan: its runner, how to stop what it is doing, and how to give it back. */
export interface Lease {
  readonly runner: QueryRunner;
  interrupt(): void;
  release(): Promise<void>;
}

export interface ReadSessionOptions {
  /** Time for the whole session, in milliseconds; undefined: no limit. */
  readonly timeLimitMs?: number | undefined;
  readonly onStatement?: StatementListener | undefined;
}

/**
 * One reader's view of the corpus: all its statements see the same state, whatever is imported meanwhile. The connection is
 * borrowed with the first statement and given back by `close`. At the time limit the running statement is interrupted in the
 * database, and this and every later statement fail with a `UserError` TIME_LIMIT.
 */
export class ReadSession implements Connection {
  #connection: Promise<{ lease: Lease; connection: Connection }> | undefined;
  readonly #limit = new AbortController();
  readonly #timer: NodeJS.Timeout | undefined;

  constructor(
    readonly dialect: Dialect,
    readonly borrow: (signal: AbortSignal) => Promise<Lease>,
    readonly options: ReadSessionOptions = {},
  ) {
    const { timeLimitMs } = options;
    if (timeLimitMs === undefined) return;
    this.#timer = setTimeout(() => void this.cancel(timeLimit(timeLimitMs)), timeLimitMs);
  }

  async all<Row>(statement: Sql): Promise<Row[]> {
    return this.#guard((connection) => connection.all<Row>(statement));
  }

  async run(statement: Sql): Promise<void> {
    return this.#guard((connection) => connection.run(statement));
  }

  /** Stops the running statement and refuses all later ones with `reason`. */
  async cancel(reason: Error): Promise<void> {
    if (this.#limit.signal.aborted) return;
    this.#limit.abort(reason);
    const open = await this.#connection?.catch(() => undefined);
    open?.lease.interrupt();
  }

  /** Ends the view and gives the connection back. Calling it again does nothing. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    const opening = this.#connection;
    this.#connection = undefined;
    if (!this.#limit.signal.aborted) this.#limit.abort(new Error('The session is closed.'));
    const open = await opening?.catch(() => undefined);
    if (!open) return;
    await open.connection.run(raw('COMMIT')).catch(() => open.connection.run(raw('ROLLBACK')).catch(() => undefined));
    await open.lease.release();
  }

  async #guard<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    this.#limit.signal.throwIfAborted();
    this.#connection ??= this.#open();
    try {
      const { connection } = await this.#connection;
      this.#limit.signal.throwIfAborted();
      return await work(connection);
    } catch (error) {
      this.#limit.signal.throwIfAborted();
      throw error;
    }
  }

  async #open(): Promise<{ lease: Lease; connection: Connection }> {
    const lease = await this.borrow(this.#limit.signal);
    const begin = this.dialect === 'sqlite' ? 'BEGIN' : 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
    try {
      await lease.runner.query(begin);
    } catch (error) {
      await lease.release();
      throw error;
    }
    return { lease, connection: new QueryRunnerConnection(this.dialect, lease.runner, this.options.onStatement) };
  }
}

function timeLimit(timeLimitMs: number): UserError {
  return new UserError(
    'TIME_LIMIT',
    `The request took longer than ${timeLimitMs / 1000} s and was stopped. Ask for fewer items, or narrow the filter.`,
  );
}
