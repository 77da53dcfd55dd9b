import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Brings databases whose first migration was an earlier text of `1-create-corpus.ts` to the present schema. */
export class MendEarlySchemas1767571200000 implements MigrationInterface {
  readonly name = 'MendEarlySchemas1767571200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX IF EXISTS token_type_by_word');
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
