import type { UserError } from '../../corpus/user-error.ts';
import type { SharedMemory } from '../memory/shared-memory.ts';
import type { Cancellation } from './cancellation.ts';
import type { Execute } from './connection.ts';

/** A connection on loan: how to use it, how to stop what it is doing, and how to give it back. */
export interface Lease {
  /** The copy of the corpus that is read: another object after another file has taken the place of a SQLite file. */
  readonly source: CorpusSource;
  /** Carries out a statement, which stays prepared for the next time. */
  readonly execute: Execute;
  /** Opens the transaction in which all statements see one state of the corpus. */
  begin(): Promise<void>;
  /** Whether one statement alone may see more than one state, so that it too needs a transaction. */
  readonly alwaysBegins: boolean;
  /** Asks the database to stop the statement that runs at this moment; one that is only about to begin is not stopped. */
  interrupt(): Promise<void>;
  release(): Promise<void>;
}

/** A file or a server that holds the corpus, as the owner of what is kept of its content. */
export interface CorpusSource {
  readonly memory: SharedMemory;
}

/** What is asked of a connection. */
export interface BorrowOptions {
  /** Ends the waiting. */
  readonly cancellation: Cancellation;
  /** A position that the database must have reached (see `currentPosition`); undefined: any. */
  readonly atLeast?: string | undefined;
}

/** What read connections are opened with. */
export interface ReadersOptions {
  /** Number of connections. */
  readonly count: number;
  /** Bytes of a SQLite file that may be mapped into memory; 0: none. */
  readonly mmapBytes: number;
  /** For what is kept of statements and of what they have read. */
  readonly memory: SharedMemory;
}

/** The read connections of a store. */
export interface Readers extends CorpusSource {
  /** How many times a session whose connection broke may try another one. */
  readonly spares: number;
  /** Whether another connection may lead to another copy of the corpus. */
  readonly hasCopies: boolean;
  /** Throws `LostConnection` when no database can be reached. */
  borrow(options: BorrowOptions): Promise<Lease>;
  /** Notices from now on, until it is closed, when another file takes the place of a SQLite file. PostgreSQL has no file. */
  follow?(listener: FileListener): void;
  close(): Promise<void>;
}

/** Hears what becomes of the file of a database. */
export interface FileListener {
  /** Another file has taken its place, and is read from now on. */
  onReopened(): void;
  /** The file is gone, or what has taken its place cannot be read. */
  onLostFile(reason: UserError): void;
}
