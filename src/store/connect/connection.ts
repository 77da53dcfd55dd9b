import type { QueryRunner } from 'typeorm';
import { compileSql, type Dialect, type Sql } from '../sql/sql.ts';
import { trusted } from '../sql/trusted.ts';
import { copyRows } from './copy-rows.ts';

/** One database connection for the length of one transaction. */
export interface Connection {
  readonly dialect: Dialect;
  /** The rows of a query, as plain objects with the names that the statement gives. */
  all<Row>(statement: Sql): Promise<Row[]>;
  /** Carries out a statement that returns nothing. */
  run(statement: Sql): Promise<void>;
  /** Carries out `COPY … FROM STDIN` with rows in its text format. Only a writer's connection to PostgreSQL has it. */
  readonly copyIn?: CopyIn | undefined;
}

type CopyIn = (statement: string, rows: readonly string[]) => Promise<void>;

/** Carries out a statement in the driver’s own words. */
export type Execute = (text: string, parameters: readonly unknown[]) => Promise<unknown>;

/** Sees the text of each statement before it runs; for tests that count and logs that tell. */
export type StatementListener = (text: string) => void;

/** A connection over whatever carries out statements. */
export class ExecuteConnection implements Connection {
  constructor(
    readonly dialect: Dialect,
    readonly execute: Execute,
    readonly onStatement?: StatementListener,
    readonly copyIn?: CopyIn,
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
    return this.execute(text, parameters);
  }
}

/** The connection of a TypeORM query runner, as writers use it. */
export function connectionOf(dialect: Dialect, runner: QueryRunner): Connection {
  const execute: Execute = (text, parameters) => runner.query(text, [...parameters]);
  if (dialect === 'sqlite') return new ExecuteConnection(dialect, execute);
  return new ExecuteConnection(dialect, execute, undefined, (statement, rows) => copyRows(runner, statement, rows));
}
