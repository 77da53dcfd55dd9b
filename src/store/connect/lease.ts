import type { SharedMemory } from '../memory/shared-memory.ts';
import type { Execute } from './connection.ts';

/** A connection on loan: how to use it, how to stop what it is doing, and how to give it back. */
export interface Lease {
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

/** What is asked of a connection. */
export interface BorrowOptions {
  /** Ends the waiting. */
  readonly signal: AbortSignal;
  /** A position that the database must have reached (see `currentPosition`); undefined: any. */
  readonly atLeast?: string | undefined;
}

/** The read connections of a store. */
export interface Readers {
  /** For what is kept of statements and of what they have read. */
  readonly memory: SharedMemory;
  /** How many times a session whose connection broke may try another one. */
  readonly spares: number;
  /** Whether another connection may lead to another copy of the corpus. */
  readonly hasCopies: boolean;
  /** Throws `LostConnection` when no database can be reached. */
  borrow(options: BorrowOptions): Promise<Lease>;
  close(): Promise<void>;
}
