import type { Database, Statement } from 'sqlite3';
import { stringBytes } from '../memory/bytes-of.ts';
import type { MemorySection, SharedMemory } from '../memory/shared-memory.ts';

/**
 * What SQLite takes for a prepared statement: its program and a copy of its text. Measured on the statements of 850 different questions
 * of 1,700 to 5,600 characters; the program of a short statement has a least size, too.
 */
const BYTES = 11_000;
const BYTES_OF_CHARACTER = 9;

/**
 * The prepared statements of one SQLite connection, by their text: preparing again what was prepared before would take as long
 * as running it. Statements run one after another; each reads to its end, so that it leaves no transaction open.
 */
export class SqliteStatements {
  readonly #prepared: MemorySection<string, Statement>;
  /** Evicted while another statement ran: to finalize it then would wait for that one, and with it the event loop. */
  readonly #evicted: Statement[] = [];
  #isRunning = false;
  #isClosed = false;
  /** Settles when the latest statement has ended; never rejects. */
  #latest: Promise<unknown> = Promise.resolve();

  constructor(
    readonly database: Database,
    memory: SharedMemory,
  ) {
    this.#prepared = memory.section({ kind: 'statements', onEvict: (statement) => this.#letGo(statement) });
  }

  /** All rows of the statement with these parameters. */
  all(text: string, parameters: readonly unknown[]): Promise<unknown[]> {
    const rows = this.#all(text, parameters);
    this.#latest = rows.catch(() => undefined);
    return rows;
  }

  /** Lets go of all statements, once none runs, and takes no more; a connection with open statements could not be closed. */
  async finalize(): Promise<void> {
    this.#isClosed = true;
    await this.#latest;
    const statements = this.#prepared.close();
    await Promise.all(statements.map((statement) => new Promise<void>((done) => statement.finalize(() => done()))));
  }

  async #all(text: string, parameters: readonly unknown[]): Promise<unknown[]> {
    if (this.#isClosed) throw new Error('The connection is closed.');
    this.#isRunning = true;
    try {
      return await run(this.#prepared.get(text) ?? (await this.#keepPrepared(text)), parameters);
    } finally {
      this.#isRunning = false;
      for (const statement of this.#evicted.splice(0)) statement.finalize();
    }
  }

  async #keepPrepared(text: string): Promise<Statement> {
    const statement = await this.#prepare(text);
    this.#prepared.keep(text, statement, stringBytes(text) + BYTES + BYTES_OF_CHARACTER * text.length);
    return statement;
  }

  #letGo(statement: Statement): void {
    if (this.#isRunning) this.#evicted.push(statement);
    else statement.finalize();
  }

  #prepare(text: string): Promise<Statement> {
    return new Promise((resolve, reject) => {
      const statement: Statement = this.database.prepare(text, (error: Error | null) => {
        if (error) reject(error);
        else resolve(statement);
      });
    });
  }
}

function run(statement: Statement, parameters: readonly unknown[]): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    statement.all(parameters, (error: Error | null, rows: unknown[]) => (error ? reject(error) : resolve(rows)));
  });
}
