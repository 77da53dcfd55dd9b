import type { QueryRunner } from 'typeorm';
import { compileSql, Sql, type Dialect, type DriverStatement } from '../sql/sql.ts';
import { trusted } from '../sql/trusted.ts';
import { copyRows } from './copy-rows.ts';
import { isTurnOver, nextTurn } from './event-loop-turns.ts';
import type { WriterMemory } from './writer-memory.ts';

/** One database connection for the length of one transaction. */
export interface Connection {
  readonly dialect: Dialect;
  /** The rows of a query, as plain objects with the names that the statement gives. */
  all<Row>(statement: Sql | DriverStatement): Promise<Row[]>;
  /** Carries out a statement that returns nothing. */
  run(statement: Sql | DriverStatement): Promise<void>;
  /**
   * To be awaited in every loop that computes: lets the event loop turn when this turn is over, and rejects when the work is to stop.
   */
  pauseIfDue(): Promise<void>;
  /** Carries out `COPY … FROM STDIN` with rows in its text format. Only a writer's connection to PostgreSQL has it. */
  readonly copyIn?: CopyIn | undefined;
  /** Only a writer's connection has it. */
  readonly memory?: WriterMemory | undefined;
}

type CopyIn = (statement: string, rows: readonly string[]) => Promise<void>;

/** Carries out a statement in the driver’s own words. */
export type Execute = (text: string, parameters: readonly unknown[]) => Promise<unknown>;

/** Sees the text of each statement before it runs; for tests that count and logs that tell. */
export type StatementListener = (text: string) => void;

/** What only a writer's connection has. */
type WriterGifts = Pick<Connection, 'copyIn' | 'memory'>;

/** A connection over whatever carries out statements. */
export class ExecuteConnection implements Connection {
  readonly copyIn: WriterGifts['copyIn'];
  readonly memory: WriterGifts['memory'];

  constructor(
    readonly dialect: Dialect,
    readonly execute: Execute,
    readonly onStatement?: StatementListener,
    writer: WriterGifts = {},
  ) {
    this.copyIn = writer.copyIn;
    this.memory = writer.memory;
  }

  async all<Row>(statement: Sql | DriverStatement): Promise<Row[]> {
    return trusted<Row[]>(await this.#query(statement));
  }

  async run(statement: Sql | DriverStatement): Promise<void> {
    await this.#query(statement);
  }

  async pauseIfDue(): Promise<void> {
    if (isTurnOver()) await nextTurn();
  }

  #query(statement: Sql | DriverStatement): Promise<unknown> {
    const { text, parameters } = statement instanceof Sql ? compileSql(statement, this.dialect) : statement;
    this.onStatement?.(text);
    return this.execute(text, parameters);
  }
}

/** The connection of a TypeORM query runner, as writers use it. */
export function connectionOf(dialect: Dialect, runner: QueryRunner, memory?: WriterMemory): Connection {
  const execute: Execute = (text, parameters) => runner.query(text, [...parameters]);
  if (dialect === 'sqlite') return new ExecuteConnection(dialect, execute, undefined, { memory });
  const copyIn: CopyIn = (statement, rows) => copyRows(runner, statement, rows);
  return new ExecuteConnection(dialect, execute, undefined, { copyIn, memory });
}
