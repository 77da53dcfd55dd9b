import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { trusted } from '../sql/trusted.ts';

/** Statements that one connection keeps prepared; each takes memory on the server, so the one unused for longest is let go. */
const MOST = 100;

/** Compiling a plan pays off for scans of a million rows; a request's statement has many small parts, and would take a second. */
const SETTINGS = 'SET jit = off';

/** The statements that one PostgreSQL connection has prepared, by their text. They run one after another. */
export class PostgresStatements {
  readonly #names = new Map<string, string>();
  #isReady = false;

  constructor(readonly client: PoolClient) {}

  /** All rows of the statement with these parameters. */
  async all(text: string, parameters: readonly unknown[]): Promise<unknown[]> {
    if (!this.#isReady) await this.client.query(SETTINGS);
    this.#isReady = true;
    const name = this.#names.get(text) ?? createHash('sha1').update(text).digest('hex');
    await this.#keep(text, name);
    const { rows } = await this.client.query<object>({ name, text, values: [...parameters] });
    return rows;
  }

  async #keep(text: string, name: string): Promise<void> {
    this.#names.delete(text);
    this.#names.set(text, name);
    const [oldest] = this.#names;
    if (this.#names.size <= MOST || oldest === undefined) return;
    this.#names.delete(oldest[0]);
    await this.#forget(oldest[1]);
  }

  /** Tells the server, and the driver, which otherwise would take it for still prepared. */
  async #forget(name: string): Promise<void> {
    const { connection } = trusted<{ connection: { parsedStatements: Record<string, string> } }>(this.client);
    if (!(name in connection.parsedStatements)) return;
    await this.client.query(`DEALLOCATE "${name}"`);
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the driver keeps its list so
    delete connection.parsedStatements[name];
  }
}
