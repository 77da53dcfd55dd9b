import type { QueryRunner } from 'typeorm';
import { compileSql, type Dialect, type Sql } from '../sql/sql.ts';
import { trusted } from '../sql/trusted.ts';

/** One database connection for the length of one transaction. */
export interface Connection {
  readonly dialect: Dialect;
  /** The rows of a query, as plain objects with the names that the statement gives. */
  all<Row>(statement: Sql): Promise<Row[]>;
  /** Carries out a statement that returns nothing. */
  run(statement: Sql): Promise<void>;
}

/** Sees the text of each statement before it runs; for tests that count and logs that tell. */
export type StatementListener = (text: string) => void;

/** A connection over a TypeORM query runner. */
export class QueryRunnerConnection implements Connection {
  constructor(
    readonly dialect: Dialect,
    readonly runner: QueryRunner,
    readonly onStatement?: StatementListener,
  ) {}

  async all<Row>(statement: Sql): Promise<Row[]> {
    return trusted<Row[]>(await this.#query(statement));
  }

  async run(statement: Sql): Promise<void> {
    await this.#query(statement);
  }

  #query(statement: Sql): Promise<unknown> {
    const { text, parameters } = compileSql(statement, this.dialect);
    this.onStatement?.(text);
    return this.runner.query(text, parameters);
  }
}
