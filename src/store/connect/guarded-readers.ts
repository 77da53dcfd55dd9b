import type { UserError } from '../../corpus/user-error.ts';
import type { Execute } from './connection.ts';
import { faultOf, type DatabaseFault } from './database-fault.ts';
import type { SharedMemory } from '../memory/shared-memory.ts';
import type { BorrowOptions, CorpusSource, FileListener, Lease, Readers } from './lease.ts';
import { LostConnection } from './lost-connection.ts';

/** Hears what becomes of a database while it is read. */
export interface DatabaseListener extends Partial<FileListener> {
  /** A statement or a connection has failed, through no fault of this program. */
  readonly onFault?: (fault: DatabaseFault) => void;
}

/** A lease that passes errors to `refuse`, which throws another error. */
class GuardedLease implements Lease {
  readonly source: CorpusSource;
  readonly alwaysBegins: boolean;

  constructor(
    readonly lease: Lease,
    readonly refuse: (error: unknown) => never,
  ) {
    this.source = lease.source;
    this.alwaysBegins = lease.alwaysBegins;
  }

  readonly execute: Execute = (text, parameters) => this.lease.execute(text, parameters).catch(this.refuse);

  begin(): Promise<void> {
    return this.lease.begin().catch(this.refuse);
  }

  interrupt(): Promise<void> {
    return this.lease.interrupt();
  }

  release(): Promise<void> {
    return this.lease.release();
  }
}

/** Read connections whose errors say what has happened to the database, as `DatabaseFault`s, and which remember damage. */
export class GuardedReaders implements Readers {
  readonly spares: number;
  readonly hasCopies: boolean;
  readonly memory: SharedMemory;
  #obstacle: UserError | undefined;
  #listener: DatabaseListener = {};

  constructor(readonly readers: Readers) {
    this.spares = readers.spares;
    this.hasCopies = readers.hasCopies;
    this.memory = readers.memory;
  }

  /**
   * Why the database must not be relied on although some statements succeed: it has shown damage, or its file is lost. Holds until
   * another file takes its place, or until the end of the process.
   */
  get obstacle(): UserError | undefined {
    return this.#obstacle;
  }

  async borrow(options: BorrowOptions): Promise<Lease> {
    try {
      return new GuardedLease(await this.readers.borrow(options), (error) => this.#refuse(error));
    } catch (error) {
      return this.#refuse(error);
    }
  }

  /** Reports failures from now on and, on SQLite, follows the file. */
  listen(listener: DatabaseListener): void {
    this.#listener = listener;
    this.readers.follow?.({
      onReopened: () => {
        this.#obstacle = undefined;
        listener.onReopened?.();
      },
      onLostFile: (reason) => {
        this.#obstacle = reason;
        listener.onLostFile?.(reason);
      },
    });
  }

  close(): Promise<void> {
    return this.readers.close();
  }

  #refuse(error: unknown): never {
    const fault = faultOf(error instanceof LostConnection ? error.cause : error);
    // A connection that is lost is tried again elsewhere, unless the database itself refused it.
    if (!fault || (error instanceof LostConnection && fault.code === 'DATABASE_UNREACHABLE')) throw error;
    if (fault.code === 'DATABASE_DAMAGED') this.#obstacle ??= fault;
    if (fault !== error) this.#listener.onFault?.(fault);
    throw fault;
  }
}
