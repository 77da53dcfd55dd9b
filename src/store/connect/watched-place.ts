import { Client } from 'pg';
import { trusted } from '../sql/trusted.ts';
import type { SharedMemory } from '../memory/shared-memory.ts';
import type { BorrowOptions, Lease } from './lease.ts';
import { isLost } from './lost-connection.ts';
import { parsePosition, POSITION_STATEMENT } from './position.ts';
import { PostgresReaders } from './postgres-readers.ts';

/** How often a replica is asked whether it is there and how far it is, in milliseconds. */
const LOOK_EVERY_MS = 1000;

/** A replica that says nothing for so long is taken to be away, in milliseconds. */
const SILENCE_MS = 2000;

/** A replica, and what is known of it. */
export class WatchedPlace {
  readonly #readers: PostgresReaders;
  #watcher: Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #isClosed = false;
  /** How far it was when it was asked last; undefined: it is away. */
  #position: bigint | undefined;

  constructor(
    readonly url: string,
    count: number,
    memory: SharedMemory,
  ) {
    this.#readers = new PostgresReaders(url, count, memory);
  }

  /** Whether it is there and has reached the position. It may be further than is known, never less far. */
  has(position: bigint): boolean {
    return this.#position !== undefined && this.#position >= position;
  }

  /** A connection that tells of itself when it breaks. */
  async borrow(options: BorrowOptions): Promise<Lease> {
    try {
      const lease = await this.#readers.borrow(options);
      const execute = (text: string, parameters: readonly unknown[]): Promise<unknown> =>
        lease.execute(text, parameters).catch((error: unknown) => this.#noted(error));
      return { ...lease, execute, begin: () => lease.begin().catch((error: unknown) => this.#noted(error)) };
    } catch (error) {
      return this.#noted(error);
    }
  }

  /** Looks again each second, until it is closed. */
  watch(): void {
    this.#timer = setTimeout(() => {
      void this.look().then(() => {
        if (!this.#isClosed) this.watch();
      });
    }, LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** Asks the replica how far it is. Never rejects; those who look at the same time share one look. */
  look(): Promise<void> {
    return (this.#looking ??= this.#look().finally(() => (this.#looking = undefined)));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#looking;
    await this.#watcher?.end().catch(() => undefined);
    await this.#readers.close();
  }

  async #look(): Promise<void> {
    try {
      this.#watcher ??= await connect(this.url);
      const { rows } = await this.#watcher.query<{ position: string }>(POSITION_STATEMENT);
      this.#position = parsePosition(rows[0]?.position ?? '');
    } catch {
      this.#leave();
    }
  }

  /** From now on nobody is sent there, and those who wait for it are sent elsewhere. */
  #leave(): void {
    this.#position = undefined;
    breakOff(this.#watcher);
    this.#watcher = undefined;
    this.#readers.breakAll();
  }

  #noted(error: unknown): never {
    if (isLost(error)) this.#position = undefined;
    throw error;
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: 'whosaid watch',
    connectionTimeoutMillis: SILENCE_MS,
    query_timeout: SILENCE_MS,
  });
  // Told by the next look, too.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Without a farewell, for which a silent server would let us wait. */
function breakOff(client: Client | undefined): void {
  if (client) trusted<{ connection: { stream: { destroy(): void } } }>(client).connection.stream.destroy();
}
