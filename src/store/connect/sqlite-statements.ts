import type { Database, Statement } from 'sqlite3';

/**
 * Characters of all statements that one connection keeps prepared, about as many as a hundred questions for articles with all that is
 * nested in them; the statement that was not used for longest makes room. A prepared statement takes some ten bytes a character.
 */
const MOST_CHARACTERS = 500_000;

/**
 * The prepared statements of one SQLite connection, by their text: preparing again what was prepared before would take as long
 * as running it. Statements run one after another; each reads to its end, so that it leaves no transaction open.
 */
export class SqliteStatements {
  readonly #prepared = new Map<string, Statement>();
  #characters = 0;

  constructor(readonly database: Database) {}

  /** All rows of the statement with these parameters. */
  async all(text: string, parameters: readonly unknown[]): Promise<unknown[]> {
    const statement = this.#prepared.get(text) ?? (await this.#prepare(text));
    this.#keep(text, statement);
    return new Promise((resolve, reject) => {
      statement.all(parameters, (error: Error | null, rows: unknown[]) => (error ? reject(error) : resolve(rows)));
    });
  }

  /** Lets go of all statements; a connection with open statements could not be closed. */
  async finalize(): Promise<void> {
    const statements = [...this.#prepared.values()];
    this.#prepared.clear();
    this.#characters = 0;
    await Promise.all(statements.map((statement) => new Promise<void>((done) => statement.finalize(() => done()))));
  }

  #prepare(text: string): Promise<Statement> {
    return new Promise((resolve, reject) => {
      const statement: Statement = this.database.prepare(text, (error: Error | null) => {
        if (error) reject(error);
        else resolve(statement);
      });
    });
  }

  #keep(text: string, statement: Statement): void {
    if (!this.#prepared.delete(text)) this.#characters += text.length;
    this.#prepared.set(text, statement);
    for (const [oldest, unused] of this.#prepared) {
      if (this.#characters <= MOST_CHARACTERS || oldest === text) return;
      this.#prepared.delete(oldest);
      this.#characters -= oldest.length;
      unused.finalize();
    }
  }
}
