import type { DataSource, QueryRunner } from 'typeorm';
import { UserError } from '../../corpus/user-error.ts';
import { connectionOf, type Connection } from '../connect/connection.ts';
import { faultOf } from '../connect/database-fault.ts';
import { isLost, isShardAway } from '../connect/lost-connection.ts';
import { WRITE_LOCK } from '../connect/migrate.ts';
import { BEFORE_COMMIT, findShards } from '../connect/shards.ts';
import { WriterMemory } from '../connect/writer-memory.ts';
import { sweepTornCommits } from './sweep-torn-commits.ts';

/** The writer's transactions; give it one piece of work at a time. */
export class WriteTransactions {
  #isSharded: boolean | undefined;
  readonly #memory = new WriterMemory();

  constructor(readonly source: DataSource) {}

  /** Does `work` in one transaction. Throws `UserError` DATABASE_UNREACHABLE when the database, or a shard of it, goes away. */
  async run<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const connection = await this.#begin(runner);
      const result = await work(connection);
      if (this.#isSharded === true) await runner.query(BEFORE_COMMIT);
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      this.#memory.clear();
      await runner.query('ROLLBACK').catch(() => undefined);
      throw isLost(error) || isShardAway(error) ? cutOff(error) : (faultOf(error) ?? error);
    } finally {
      await runner.release();
    }
  }

  async #begin(runner: QueryRunner): Promise<Connection> {
    if (this.source.options.type !== 'postgres') {
      await runner.query('BEGIN IMMEDIATE');
      return connectionOf('sqlite', runner, this.#memory);
    }
    await runner.query('BEGIN');
    await runner.query('SELECT pg_advisory_xact_lock($1)', [WRITE_LOCK]);
    const connection = connectionOf('postgres', runner, this.#memory);
    if (this.#isSharded === undefined) {
      this.#isSharded = (await findShards((text) => runner.query(text))).length > 0;
      if (this.#isSharded) await sweepTornCommits(connection);
    }
    return connection;
  }
}

function cutOff(error: unknown): UserError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UserError(
    'DATABASE_UNREACHABLE',
    `The database broke off: ${reason}. What was told before is written. When it is back, run the same command again.`,
  );
}
