import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { stringBytes } from '../memory/bytes-of.ts';
import type { MemorySection, SharedMemory } from '../memory/shared-memory.ts';
import { trusted } from '../sql/trusted.ts';

/** Statements that one connection keeps prepared: each takes memory on the server, which our limit of bytes does not count. */
const MOST = 100;

/** The driver keeps the text of a prepared statement, too. */
const COPIES = 2;

/** Compiling a plan pays off for scans of a million rows; a request's statement has many small parts, and would take a second. */
const SETTINGS = 'SET jit = off';

/** The statements that one PostgreSQL connection has prepared, by their text. They run one after another. */
export class PostgresStatements {
  readonly #names: MemorySection<string, string>;
  /** Names of evicted statements that the server still has. */
  readonly #evicted = new Set<string>();
  #isReady = false;

  constructor(
    readonly client: PoolClient,
    memory: SharedMemory,
  ) {
    const onEvict = (name: string): void => void this.#evicted.add(name);
    this.#names = memory.section({ kind: 'statements', mostEntries: MOST, onEvict });
  }

  /** All rows of the statement with these parameters. */
  async all(text: string, parameters: readonly unknown[]): Promise<unknown[]> {
    if (!this.#isReady) await this.client.query(SETTINGS);
    this.#isReady = true;
    const name = this.#names.get(text) ?? this.#nameOf(text);
    this.#evicted.delete(name);
    const { rows } = await this.client.query<object>({ name, text, values: [...parameters] });
    // Not after an error: the server takes no statement then before the end of the transaction.
    if (this.#evicted.size > 0) await this.#deallocateEvicted();
    return rows;
  }

  /** Forgets everything: the connection is closed, and the server has forgotten it. */
  forget(): void {
    this.#names.close();
  }

  #nameOf(text: string): string {
    const name = createHash('sha1').update(text).digest('hex');
    this.#names.keep(text, name, COPIES * stringBytes(text));
    return name;
  }

  /** Tells the server, and the driver, which otherwise would take them for still prepared. */
  async #deallocateEvicted(): Promise<void> {
    const { connection } = trusted<{ connection: { parsedStatements: Record<string, string> } }>(this.client);
    const known = [...this.#evicted].filter((name) => name in connection.parsedStatements);
    this.#evicted.clear();
    if (known.length === 0) return;
    await this.client.query(known.map((name) => `DEALLOCATE "${name}"`).join(';'));
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the driver keeps its list so
    for (const name of known) delete connection.parsedStatements[name];
  }
}
