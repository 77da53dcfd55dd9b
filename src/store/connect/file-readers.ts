import { renameSync, rmSync } from 'node:fs';
import { UserError } from '../../corpus/user-error.ts';
import type { DatabaseAddress } from './database-address.ts';
import { DatabaseFault, faultOf } from './database-fault.ts';
import type { SharedMemory } from '../memory/shared-memory.ts';
import type { BorrowOptions, FileListener, Lease, Readers, ReadersOptions } from './lease.ts';
import { expectWhole, recogniseSqlite } from './recognise-database.ts';
import { fileIdentity, readModeOf, statOf, type ReadMode } from './sqlite-file.ts';
import { openSqliteReaders } from './sqlite-readers.ts';

/** How often the file is looked at, in milliseconds. */
const LOOK_EVERY_MS = 500;

/** A file as it was when it was looked at, and the files -wal and -shm beside it. */
interface KnownFile {
  /** Device and inode; undefined: there is no file. */
  readonly identity: string | undefined;
  readonly mode: ReadMode;
  /** Time of the last change and size. */
  readonly version: string;
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
  #isClosed = false;
  #looking: Promise<void> = Promise.resolve();
  readonly #closing = new Set<Promise<void>>();

  private constructor(
    readonly address: DatabaseAddress,
    readonly options: ReadersOptions,
    readers: Readers,
    known: KnownFile,
  ) {
    this.#readers = readers;
    this.#known = known;
  }

  static async open(address: DatabaseAddress, options: ReadersOptions): Promise<FileReaders> {
    // Looked at before it is opened: a file that takes its name in between is noticed as another one.
    const known = knownFile(address.location);
    return new FileReaders(address, options, await openSqliteReaders(address.location, options), known);
  }

  get memory(): SharedMemory {
    return this.options.memory;
  }

  borrow(options: BorrowOptions): Promise<Lease> {
    if (this.#readers) return this.#readers.borrow(options);
    return Promise.reject(this.#lost ?? new Error('The connections are closed.'));
  }

  follow(listener: FileListener): void {
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => {
      this.#looking = this.#look(listener).finally(() => this.follow(listener));
    }, LOOK_EVERY_MS).unref();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#looking;
    this.#leave();
    await Promise.all(this.#closing);
  }

  /** Never rejects. */
  async #look(listener: FileListener): Promise<void> {
    try {
      const now = knownFile(this.address.location);
      if (this.#readers && isSame(this.#known, now)) {
        this.#known = { ...now, mode: this.#known.mode };
        return;
      }
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
    if (now.identity !== this.#known.identity && this.#known.mode === 'shared') putAside(location, this.#known);
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

function knownFile(path: string): KnownFile {
  const identity = fileIdentity(path);
  const { mtimeMs, size } = statOf(path) ?? {};
  return {
    identity,
    mode: identity === undefined ? 'shared' : readModeOf(path),
    version: `${mtimeMs} ${size}`,
    wal: fileIdentity(`${path}-wal`),
    shm: fileIdentity(`${path}-shm`),
  };
}

/** Whether connections to a file still show it. A file that is read without locks must not have changed. */
function isSame(known: KnownFile, now: KnownFile): boolean {
  if (known.identity !== now.identity) return false;
  return known.mode !== 'immutable' || (now.mode === 'immutable' && known.version === now.version);
}

/**
 * Puts the -wal and -shm of the former file aside. SQLite would take them for those of the new file and read the former's pages as its
 * newest ones (https://www.sqlite.org/howtocorrupt.html). Only for a process that may write the database: the files of another user are
 * never touched.
 */
function putAside(path: string, former: KnownFile): void {
  const isFormer = (ending: string, identity: string | undefined): boolean =>
    identity !== undefined && identity === fileIdentity(path + ending);
  if (isFormer('-shm', former.shm)) rmSync(`${path}-shm`);
  if (isFormer('-wal', former.wal)) {
    if (statOf(`${path}-wal`)?.size === 0) rmSync(`${path}-wal`);
    else renameSync(`${path}-wal`, `${path}-wal-of-replaced-file`);
  }
}

function replaced(error: unknown): DatabaseFault {
  const reason = error instanceof UserError ? (faultOf(error)?.operatorMessage ?? error.message) : messageOf(error);
  return new DatabaseFault(
    'DATABASE_REPLACED',
    'The file of the database was replaced or deleted, and what is there now cannot be read.',
    `The file of the database was replaced or deleted: ${reason} Put a whole database of this version in its place; it is opened within a second.`,
    { cause: error },
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
