import type { DataSource } from 'typeorm';
import { UserError } from '../corpus/user-error.ts';
import type { Connection } from './connect/connection.ts';
import { isMissing, parseDatabaseUrl, type DatabaseAddress } from './connect/database-address.ts';
import { databaseReadOnly, DatabaseFault, faultOf } from './connect/database-fault.ts';
import { GuardedReaders, type DatabaseListener } from './connect/guarded-readers.ts';
import { openWriter } from './connect/migrate.ts';
import { currentPosition } from './connect/position.ts';
import type { ReadersOptions } from './connect/lease.ts';
import { openReaders } from './connect/readers.ts';
import { ReadSession, type ReadSessionOptions } from './connect/read-session.ts';
import { recogniseSqlite } from './connect/recognise-database.ts';
import { findShards } from './connect/shards.ts';
import { Slots } from './connect/slots.ts';
import { fileIdentity } from './connect/sqlite-file.ts';
import { SharedMemory } from './memory/shared-memory.ts';
import type { Dialect } from './sql/sql.ts';
import { WriteTransactions } from './write/write-transaction.ts';

export interface StoreOptions {
  /** Number of read connections, 2 to 4 by default use; each holds its own page cache. */
  readonly readConnections?: number;
  /** Bytes of a SQLite file that read connections may map into memory; undefined: none. */
  readonly mmapBytes?: number;
  /** URLs of PostgreSQL servers that follow the one at `url`, to read from in its stead. */
  readonly readUrls?: readonly string[];
  /** Refuse with an error instead of creating a SQLite file that is not there. */
  readonly mustExist?: boolean;
  /** Only read from a database that has this program's schema already: nothing is migrated, no connection may write. */
  readonly readOnly?: boolean;
  /** For what is kept to be used again, such as prepared statements; undefined: a memory of its own. */
  readonly memory?: SharedMemory | undefined;
}

/** For commands, which keep little but statements. */
const PRESET_MEMORY_BYTES = 64 * 1024 * 1024;

/** An open database: many readers, one writer. Opened by `openStore`, to be closed. */
export class Store {
  readonly #writer: Slots<WriteTransactions> | undefined;
  /** Tells the file that the writer has open from another one of the same name; undefined on PostgreSQL. */
  readonly #file: string | undefined;
  /** The same of its -wal, once the writer has opened that. */
  #wal: string | undefined;
  #closed: Promise<void> | undefined;

  constructor(
    readonly address: DatabaseAddress,
    writer: DataSource | undefined,
    readonly readers: GuardedReaders,
    /** Of the SQLite file before it was opened; undefined: there was none. */
    file?: string,
  ) {
    this.#writer = writer && new Slots([new WriteTransactions(writer)]);
    this.#file = file ?? fileOf(address);
  }

  /** What is kept for this database and for those who ask it. */
  get memory(): SharedMemory {
    return this.readers.memory;
  }

  get dialect(): Dialect {
    return this.address.dialect;
  }

  /** Whether this process may write: not where the store, or the file, is only to be read. */
  get isWritable(): boolean {
    return this.#writer !== undefined;
  }

  /** See `GuardedReaders`. */
  get obstacle(): UserError | undefined {
    return this.readers.obstacle;
  }

  /** Reports failures from now on. A SQLite file that another one replaces is followed: it is read within a second. */
  listen(listener: DatabaseListener): void {
    this.readers.listen(listener);
  }

  /** A view of the corpus that stays the same until it is closed. */
  openSession(options?: ReadSessionOptions): ReadSession {
    return new ReadSession(this.dialect, this.readers, options);
  }

  /** Opens a session for `work` and closes it, whatever happens. */
  async read<T>(work: (session: ReadSession) => Promise<T>, options?: ReadSessionOptions): Promise<T> {
    const session = this.openSession(options);
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  }

  /**
   * Does `work` in one transaction: all of it is there when the promise resolves, nothing of it when it rejects. Throws `UserError`
   * DATABASE_UNREACHABLE when the database goes away meanwhile, and other `DatabaseFault`s.
   */
  async write<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.#asWriter((writer) => writer.run(work));
  }

  /** A position that all writes so far have reached (see `currentPosition`); undefined on SQLite. */
  async position(): Promise<string | undefined> {
    if (this.dialect === 'sqlite') return undefined;
    return this.#asWriter((writer) => currentPosition(writer.source));
  }

  async #asWriter<T>(work: (writer: WriteTransactions) => Promise<T>): Promise<T> {
    if (!this.#writer) throw databaseReadOnly(this.address, 'It was opened without the right to write.');
    const writer = await this.#writer.acquire();
    try {
      this.#expectSameFile();
      const result = await work(writer);
      this.#expectSameFile();
      return result;
    } finally {
      this.#writer.release(writer);
    }
  }

  /** What is written into a file, or a -wal, that has lost its name is lost with it. */
  #expectSameFile(): void {
    const wal = fileOf(this.address, '-wal');
    this.#wal ??= wal;
    if (fileOf(this.address) === this.#file && wal === this.#wal) return;
    throw new DatabaseFault(
      'DATABASE_REPLACED',
      'The file of the database was replaced or deleted while it was written.',
      `${this.address.shownAs} was replaced or deleted while it was written. What was written since is lost. Run the same command again.`,
    );
  }

  /** Waits for the running write and closes all connections. Calling it again waits for the same end. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    const writer = await this.#writer?.acquire();
    await this.readers.close();
    await writer?.source.destroy();
  }
}

/**
 * Connects to the database that `url` names (see `parseDatabaseUrl`) and brings it to this program's schema. Throws `UserError`
 * DATABASE_FOREIGN and DATABASE_NEWER before anything is written.
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const address = parseDatabaseUrl(url);
  const replicas = replicaAddresses(address, options.readUrls);
  if (options.mustExist === true && isMissing(address)) throw missing(address);
  const file = fileOf(address);
  let writer: DataSource | undefined;
  try {
    if (options.readOnly === true) await expectCurrent(address);
    else writer = await openWriter(address);
    if (writer && replicas.length > 0) await refuseShards(writer);
    const readers = await openReaders(address, readersOptions(options), replicas);
    return new Store(address, writer, new GuardedReaders(readers), file);
  } catch (error) {
    await writer?.destroy();
    throw error instanceof UserError ? error : notOpened(address, error);
  }
}

function readersOptions({ readConnections = 3, memory, mmapBytes = 0 }: StoreOptions): ReadersOptions {
  return { count: readConnections, memory: memory ?? new SharedMemory(PRESET_MEMORY_BYTES), mmapBytes };
}

/** Tells the file of a SQLite database from another one of the same name; undefined: there is none. */
function fileOf({ dialect, location }: DatabaseAddress, ending: '' | '-wal' = ''): string | undefined {
  return dialect === 'sqlite' ? fileIdentity(location + ending) : undefined;
}

/** Only the writer checks PostgreSQL, because a server must start while its primary is unreachable. */
async function expectCurrent(address: DatabaseAddress): Promise<void> {
  if (address.dialect === 'sqlite' && (await recogniseSqlite(address)) !== 'current')
    throw databaseReadOnly(address, 'It has not yet the tables of this version, which must be written.');
}

function replicaAddresses({ dialect }: DatabaseAddress, urls: readonly string[] = []): DatabaseAddress[] {
  const replicas = urls.map(parseDatabaseUrl);
  if (replicas.length > 0 && [dialect, ...replicas.map((replica) => replica.dialect)].includes('sqlite'))
    throw new UserError(
      'CONFIG_INVALID',
      'DATABASE_READ_URLS names replicas of a PostgreSQL server, which DATABASE_URL must name too. A SQLite file has none.',
    );
  return replicas;
}

/** A replica of a coordinator is behind it, its shards are not: together they would show what has never been. */
async function refuseShards(writer: DataSource): Promise<void> {
  const shards = await findShards((text) => writer.query(text));
  if (shards.length === 0) return;
  throw new UserError(
    'CONFIG_INVALID',
    'DATABASE_READ_URLS cannot be used with a database whose tables are on shards. Leave it out, and let each shard have a standby.',
  );
}

function missing(address: DatabaseAddress): UserError {
  return new UserError(
    'DATABASE_UNREACHABLE',
    `There is no database at ${address.shownAs}. Make one with "whosaid import", or name another with --db.`,
  );
}

function notOpened({ shownAs }: DatabaseAddress, error: unknown): UserError {
  const fault = faultOf(error);
  const reason = fault?.operatorMessage ?? `${error instanceof Error ? error.message : String(error)}.`;
  const message = `The database ${shownAs} could not be opened: ${reason}`;
  return new DatabaseFault(fault?.code ?? 'DATABASE_UNREACHABLE', message, message, { cause: error });
}
