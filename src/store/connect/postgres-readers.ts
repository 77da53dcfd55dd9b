import { Pool, type PoolClient } from 'pg';
import { trusted } from '../sql/trusted.ts';
import { CONNECT_TIMEOUT_MS } from './data-source.ts';
import type { SharedMemory } from '../memory/shared-memory.ts';
import type { BorrowOptions, Lease, Readers } from './lease.ts';
import { isLost, isShardAway, databaseAway, LostConnection } from './lost-connection.ts';
import { PostgresStatements } from './postgres-statements.ts';
import { beginEverywhere, findShards } from './shards.ts';
import { Slots } from './slots.ts';

/** Sees one state of the corpus from its first statement to its end. */
const BEGIN = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** The read connections to one PostgreSQL server: at most `count` at a time, opened when they are needed. */
export class PostgresReaders implements Readers {
  readonly spares: number;
  readonly hasCopies = false;
  readonly #pool: Pool;
  readonly #slots: Slots<number>;
  readonly #prepared = new WeakMap<PoolClient, PostgresStatements>();
  readonly #lent = new Set<PoolClient>();
  /** See `findShards`; undefined: not yet asked. */
  #shards: readonly string[] | undefined;

  constructor(
    readonly url: string,
    count: number,
    readonly memory: SharedMemory,
  ) {
    // One more than are lent, to stop what the others do.
    const most = count + 1;
    // Each connection of the pool may be from before a restart.
    this.spares = most;
    this.#pool = new Pool({
      connectionString: url,
      max: most,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      application_name: 'whosaid',
    });
    // A connection that breaks while nobody uses it: the next who asks gets another.
    this.#pool.on('error', () => undefined);
    this.#pool.on('remove', (client) => this.#prepared.get(client)?.forget());
    this.#slots = new Slots(Array.from({ length: count }, (_, index) => index));
  }

  async borrow({ cancellation }: BorrowOptions): Promise<Lease> {
    const slot = await this.#slots.acquire(cancellation);
    try {
      return await this.#leaseOf(await this.#pool.connect(), slot);
    } catch (error) {
      this.#slots.release(slot);
      throw new LostConnection('The database cannot be reached.', { cause: error });
    }
  }

  /** Breaks the connections on loan, whose statements fail then, because the server has fallen silent. */
  breakAll(): void {
    for (const client of this.#lent) {
      trusted<{ connection: { stream: { destroy(): void } } }>(client).connection.stream.destroy();
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #leaseOf(client: PoolClient, slot: number): Promise<Lease> {
    const slots = this.#slots;
    const ignore = (): void => undefined;
    // The driver tells the running statement too; without a listener Node would end the program.
    client.on('error', ignore);
    this.#lent.add(client);
    const statements = this.#prepared.get(client) ?? new PostgresStatements(client, this.memory);
    this.#prepared.set(client, statements);
    let isBroken = false;
    const execute = async (text: string, parameters: readonly unknown[]): Promise<unknown> => {
      try {
        return await statements.all(text, parameters);
      } catch (error) {
        isBroken ||= isLost(error);
        throw isShardAway(error) ? databaseAway(true) : error;
      }
    };
    const giveBack = (): void => {
      this.#lent.delete(client);
      // The driver learns of the end of a connection later than the statement: the pool would lend it again meanwhile.
      client.release(isBroken);
      client.off('error', ignore);
    };
    try {
      const shards = (this.#shards ??= await findShards(execute));
      return {
        source: this,
        execute,
        async begin() {
          if (shards.length === 0) await execute(BEGIN, []);
          else await beginEverywhere(execute, BEGIN, shards);
        },
        alwaysBegins: shards.length > 0,
        interrupt: () => this.#interrupt(client),
        release() {
          giveBack();
          slots.release(slot);
          return Promise.resolve();
        },
      };
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  /** Asks the server, over another connection of the pool, to stop what the client is doing. */
  async #interrupt(client: PoolClient): Promise<void> {
    try {
      const { processID } = trusted<{ processID: number }>(client);
      await this.#pool.query('SELECT pg_cancel_backend($1)', [processID]);
    } catch {
      // A server that cannot be reached has stopped, or will when it finds that nobody reads its answer.
    }
  }
}
