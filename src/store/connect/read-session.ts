import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../corpus/user-error.ts';
import type { Dialect, DriverStatement, Sql } from '../sql/sql.ts';
import { trusted } from '../sql/trusted.ts';
import { Cancellation } from './cancellation.ts';
import { ExecuteConnection, type Connection, type StatementListener } from './connection.ts';
import { isTurnOver, nextTurn } from './event-loop-turns.ts';
import type { CorpusSource, Lease, Readers } from './lease.ts';
import { databaseAway, isLost } from './lost-connection.ts';

export interface ReadSessionOptions {
  /** Time for the whole session, in milliseconds; undefined: no limit. */
  readonly timeLimitMs?: number | undefined;
  readonly onStatement?: StatementListener | undefined;
  /** A position of the database (see `currentPosition`) before which nothing may be read; undefined: any state will do. */
  readonly atLeast?: string | undefined;
}

/** A borrowed connection, whether it is inside a transaction, and whether it has answered there. */
interface View {
  readonly lease: Lease;
  readonly connection: Connection;
  hasBegun: boolean;
  hasAnswered: boolean;
}

/** How long an interrupted statement may take to notice before it is interrupted again, in milliseconds. */
const INTERRUPT_AGAIN_MS = 10;

/**
 * One reader's view of the corpus: all its statements see the same state, whatever is imported meanwhile. They run one after
 * another, so that one session never takes more than one thread or connection. The connection is borrowed with the first
 * statement and given back by `close`. At the time limit the running statement is interrupted in the database; this one, every
 * later one, and a computation at its next pause fail with a `UserError` TIME_LIMIT. When the connection breaks, the statement is
 * carried out again over another one, provided that the session has seen nothing before, or the same corpus; else it fails with a
 * `UserError` DATABASE_UNREACHABLE.
 */
export class ReadSession implements Connection {
  #view: Promise<View> | undefined;
  #revision: string | undefined;
  #source: CorpusSource | undefined;
  /** Whether an answer was given from inside a transaction that is lost, so that what follows must fit to it. */
  #isBound = false;
  /** Whether the only state that would fit is lost, so that nothing can be answered any more. */
  #isLost = false;
  #spares: number;
  /** Settles when the last statement in line has ended; never rejects. */
  #line: Promise<unknown> = Promise.resolve();
  #unfinished = 0;
  #interruption: Promise<void> | undefined;
  #closing: Promise<void> | undefined;
  #isClosed = false;
  readonly #cancellation = new Cancellation();
  readonly #timer: NodeJS.Timeout | undefined;

  constructor(
    readonly dialect: Dialect,
    readonly readers: Readers,
    readonly options: ReadSessionOptions = {},
  ) {
    this.#spares = readers.spares;
    const { timeLimitMs } = options;
    if (timeLimitMs === undefined) return;
    this.#timer = setTimeout(() => void this.cancel(timeLimit(timeLimitMs)), timeLimitMs);
  }

  /**
   * The revision of the corpus that all answers of this session are from; known where there are several copies of the corpus, which
   * may differ, once one of them has answered.
   */
  get revision(): string | undefined {
    return this.#revision;
  }

  /** The copy of the corpus that the last statement has read. Throws before the first statement. */
  get source(): CorpusSource {
    if (this.#source) return this.#source;
    throw new Error('The session has not read anything yet.');
  }

  async all<Row>(statement: Sql | DriverStatement): Promise<Row[]> {
    return this.#enqueue(async (view) => (await this.#begin(view)).all<Row>(statement));
  }

  async run(statement: Sql | DriverStatement): Promise<void> {
    return this.#enqueue(async (view) => (await this.#begin(view)).run(statement));
  }

  /**
   * The rows of a statement that needs no other one beside it: it sees one state of the corpus by itself, so that no transaction
   * is opened for it. Statements after it may see a later state.
   */
  async only<Row>(statement: Sql | DriverStatement): Promise<Row[]> {
    return this.#enqueue(async (view) => {
      const { lease, connection } = view;
      return (lease.alwaysBegins ? await this.#begin(view) : connection).all<Row>(statement);
    });
  }

  async pauseIfDue(): Promise<void> {
    this.#expectRunning();
    if (!isTurnOver()) return;
    await nextTurn();
    this.#expectRunning();
  }

  /**
   * Refuses the running statement and all later ones with `reason`, at once. Resolves when the database has stopped working
   * for this session.
   */
  async cancel(reason: Error): Promise<void> {
    this.#cancellation.cancel(reason);
    this.#interruption ??= this.#interrupt();
    return this.#interruption;
  }

  /** Ends the view, stops what still runs, and gives the connection back. Calling it again does nothing more. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    if (this.#unfinished > 0) await this.cancel(closed());
    this.#isClosed = true;
    const view = await this.#view?.catch(() => undefined);
    if (!view) return;
    if (view.hasBegun) await this.#end(view.lease);
    await view.lease.release();
  }

  #expectRunning(): void {
    this.#cancellation.throwIfCancelled();
    if (this.#isClosed) throw closed();
    if (this.#isLost) throw databaseAway();
  }

  async #begin(view: View): Promise<Connection> {
    if (!view.hasBegun) {
      await view.lease.begin();
      view.hasBegun = true;
      if (this.readers.hasCopies) await this.#expectSame(view.lease);
      this.#cancellation.throwIfCancelled();
    }
    return view.connection;
  }

  /** Once something has been answered, only the state of the corpus that it was answered from will do. */
  async #expectSame({ execute }: Lease): Promise<void> {
    const [row] = trusted<{ revision: string }[]>(await execute('SELECT revision FROM corpus', []));
    if (this.#isBound && this.#revision !== row?.revision) throw databaseAway();
    this.#revision = row?.revision;
  }

  async #end({ execute }: Lease): Promise<void> {
    await execute('COMMIT', []).catch(() => execute('ROLLBACK', []).catch(() => undefined));
  }

  #enqueue<T>(work: (view: View) => Promise<T>): Promise<T> {
    const begun = this.#unfinished === 0 ? this.#carryOut(work) : this.#line.then(() => this.#carryOut(work));
    this.#unfinished += 1;
    const turn = this.#count(begun);
    // Without the result, which would be kept until the session ends.
    this.#line = turn.then(ignore, ignore);
    return untilCancelled(turn, this.#cancellation);
  }

  async #count<T>(turn: Promise<T>): Promise<T> {
    try {
      return await turn;
    } finally {
      this.#unfinished -= 1;
    }
  }

  /** Carries out the work, again from its beginning when the connection broke under it. */
  async #carryOut<T>(work: (view: View) => Promise<T>): Promise<T> {
    for (;;) {
      this.#expectRunning();
      try {
        const view = await (this.#view ??= this.#open());
        this.#cancellation.throwIfCancelled();
        const result = await work(view);
        view.hasAnswered = true;
        return result;
      } catch (error) {
        if (!isLost(error) || this.#cancellation.reason) throw error;
        await this.#leaveView();
      }
    }
  }

  /** Gives up a broken connection. Throws `UserError` DATABASE_UNREACHABLE when no other one can take its place. */
  async #leaveView(): Promise<void> {
    const view = await this.#view?.catch(() => undefined);
    this.#view = undefined;
    if (!view) throw databaseAway();
    await view.lease.release();
    this.#isBound ||= view.hasBegun && view.hasAnswered;
    this.#isLost = this.#isBound && !this.readers.hasCopies;
    if (this.#spares === 0 || this.#isLost) throw databaseAway();
    this.#spares -= 1;
  }

  /** An interrupt that comes before the statement has begun is lost, so it is repeated until the line is empty. */
  async #interrupt(): Promise<void> {
    // What nobody has started yet will not start: it looks at the signal first.
    const current = (): Promise<View | undefined> | undefined => this.#view?.catch(() => undefined);
    for (let view = await current(); view && this.#unfinished > 0; view = await current()) {
      await view.lease.interrupt();
      await Promise.race([this.#line, sleep(INTERRUPT_AGAIN_MS)]);
    }
    await this.#line;
  }

  async #open(): Promise<View> {
    const lease = await this.readers.borrow({
      cancellation: this.#cancellation,
      atLeast: this.options.atLeast,
    });
    this.#source = lease.source;
    const connection = new ExecuteConnection(this.dialect, lease.execute, this.options.onStatement);
    return { lease, connection, hasBegun: false, hasAnswered: false };
  }
}

function closed(): Error {
  return new Error('The session is closed.');
}

function ignore(): void {
  // The caller of the statement has its result.
}

/** The result of `work`. Rejects with the reason of the cancellation as soon as that happens. */
function untilCancelled<T>(work: Promise<T>, cancellation: Cancellation): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(cancellation.reason ?? closed());
    if (cancellation.reason) return cancel();
    cancellation.on(cancel);
    // Not Promise.race with one promise for the whole session: that would keep every result until the session ends.
    work.then(
      (result) => {
        cancellation.off(cancel);
        resolve(result);
      },
      (error: unknown) => {
        cancellation.off(cancel);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

function timeLimit(timeLimitMs: number): UserError {
  return new UserError(
    'TIME_LIMIT',
    `The request took longer than ${timeLimitMs / 1000} s and was stopped. Ask for fewer items, or narrow the filter.`,
  );
}
