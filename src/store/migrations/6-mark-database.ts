import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "WhSd" in ASCII: says in the header of a SQLite file that it is ours (https://www.sqlite.org/pragma.html#pragma_application_id). */
export const APPLICATION_ID = 0x57685364;

/**
 * Marks a SQLite file as a database of Whosaid, and says in `user_version` how many migrations it has. Each later migration sets
 * `user_version` to its own number; a test compares. PostgreSQL has no such marks.
 */
export class MarkDatabase1767657600000 implements MigrationInterface {
  readonly name = 'MarkDatabase1767657600000';

  async up(runner: QueryRunner): Promise<void> {
    await mark(runner, APPLICATION_ID, 6);
  }

  async down(runner: QueryRunner): Promise<void> {
    await mark(runner, 0, 0);
  }
}

async function mark(runner: QueryRunner, applicationId: number, userVersion: number): Promise<void> {
  if (runner.connection.options.type !== 'sqlite') return;
  await runner.query(`PRAGMA application_id = ${applicationId}`);
  await runner.query(`PRAGMA user_version = ${userVersion}`);
}
