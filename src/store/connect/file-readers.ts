import { renameSync, rmSync } from 'node:fs';
import { UserError } from '../../corpus/user-error.ts';
import type { DatabaseAddress } from './database-address.ts';
import { DatabaseFault, faultOf } from './database-fault.ts';
import type { SharedMemory } from '../memory/shared-memory.ts';
import type { BorrowOptions, FileListener, Lease, Readers, ReadersOptions } from './lease.ts';
import { expectWhole, recogniseSqlite } from './recognise-database.ts';
import { fileIdentity, readModeOf, statOf } from './sqlite-file.ts';
import { openSqliteReaders } from './sqlite-readers.ts';

/** How often the file is looked at, in milliseconds. */
const LOOK_EVERY_MS = 500;

/** A file that was opened, and the files -wal and -shm beside it, by their identities. */
interface KnownFile {
  readonly identity: string | undefined;
  readonly wal: string | undefined;
  readonly shm: string | undefined;
}

/**
 * The read connections to the SQLite file of a name. After `follow`, it notices within a second that another file has this name: new
 * sessions read the new file if it is whole, ours and of the current schema, and fail with DATABASE_REPLACED until it is. Sessions
 * that have begun end on the former file.
 */
export class FileReaders implements Readers {
  readonly spares = 0;
  readonly hasCopies = false;
  #readers: Readers | undefined;
  #known: KnownFile;
  #lost: DatabaseFault | undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  readonly #closing = new Set<Promise<void>>();

  private constructor(
    readonly address: DatabaseAddress,
    readonly options: ReadersOptions,
    readers: Readers,
  ) {
    this.#readers = readers;
    this.#known = knownFile(address.location);
  }

  static async open(address: DatabaseAddress, options: ReadersOptions): Promise<FileReaders> {
    return new FileReaders(address, options, await openSqliteReaders(address.location, options));
  }

  get memory(): SharedMemory {
    return this.options.memory;
  }

  borrow(options: BorrowOptions): Promise<Lease> {
    if (this.#readers) return this.#readers.borrow(options);
    return Promise.reject(this.#lost ?? new Error('The connections are closed.'));
  }

  follow(listener: FileListener): void {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      this.#looking = this.#looking.then(() => this.#look(listener));
    }, LOOK_EVERY_MS);
    this.#timer.unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
    this.#leave();
    await Promise.all(this.#closing);
  }

  /** Never rejects. */
  async #look(listener: FileListener): Promise<void> {
    const now = knownFile(this.address.location);
    if (this.#readers && now.identity === this.#known.identity) {
      this.#known = now;
      return;
    }
    try {
      // Until the new file is open, sessions begin on the former one: none fails in between.
      const readers = await this.#openSound(now);
      this.#leave();
      this.#readers = readers;
      this.#known = now;
      this.#lost = undefined;
      listener.onReopened();
    } catch (error) {
      this.#leave();
      const lost = replaced(error);
      if (lost.operatorMessage !== this.#lost?.operatorMessage) listener.onLostFile(lost);
      this.#lost = lost;
    }
  }

  async #openSound(now: KnownFile): Promise<Readers> {
    const { location } = this.address;
    if (now.identity === undefined) throw new Error(`${location} does not exist any more.`);
    if (now.identity !== this.#known.identity) putAside(location, this.#known);
    await expectWhole(location);
    if ((await recogniseSqlite(this.address)) !== 'current') throw new Error('It lacks the schema of this version.');
    return openSqliteReaders(location, this.options);
  }

  /** Closes the connections as soon as their sessions have ended. */
  #leave(): void {
    const closing = this.#readers?.close().catch(() => undefined);
    this.#readers = undefined;
    if (!closing) return;
    this.#closing.add(closing);
    void closing.then(() => this.#closing.delete(closing));
  }
}

/** A file that is read without locks is also another one after any change of it. */
function knownFile(path: string): KnownFile {
  const identity = fileIdentity(path);
  const { mtimeMs, size } = statOf(path) ?? {};
  const mode = identity === undefined ? undefined : readModeOf(path);
  return {
    identity: mode === 'shared' ? identity : identity && [identity, mode, mtimeMs, size].join(),
    wal: fileIdentity(`${path}-wal`),
    shm: fileIdentity(`${path}-shm`),
  };
}

/**
 * Puts the -wal and -shm of the former file aside. SQLite would take them for those of the new file and read the former's pages as its
 * newest ones (https://www.sqlite.org/howtocorrupt.html).
 */
function putAside(path: string, former: KnownFile): void {
  const isSame = (identity: string | undefined, now: string | undefined): boolean =>
    identity !== undefined && identity === now;
  if (isSame(former.shm, fileIdentity(`${path}-shm`))) rmSync(`${path}-shm`);
  if (isSame(former.wal, fileIdentity(`${path}-wal`))) {
    if (statOf(`${path}-wal`)?.size === 0) rmSync(`${path}-wal`);
    else renameSync(`${path}-wal`, `${path}-wal-of-replaced-file`);
  }
}

function replaced(error: unknown): DatabaseFault {
  const reason = error instanceof UserError ? (faultOf(error)?.operatorMessage ?? error.message) : String(error);
  return new DatabaseFault(
    'DATABASE_REPLACED',
    'The file of the database was replaced or deleted, and what is there now cannot be read.',
    `The file of the database was replaced or deleted: ${reason} Put a whole database of this version in its place; it is opened within a second.`,
    { cause: error },
  );
}
