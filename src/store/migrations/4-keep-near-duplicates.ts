import type { MigrationInterface, QueryRunner } from 'typeorm';
import { connectionOf } from '../connect/connection.ts';
import { fillClusters } from '../write/clusters/fill-clusters.ts';

/**
 * Fingerprints of the words of effective quotes, and the clusters of words that are nearly the same. Both tables are kept whole beside
 * table `article`, also where the parts of articles are divided: words belong to no article. They are filled from the quotes.
 */
export class KeepNearDuplicates1767484800000 implements MigrationInterface {
  readonly name = 'KeepNearDuplicates1767484800000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.connection.options.type === 'sqlite';
    const id = isSqlite ? 'TEXT' : 'TEXT COLLATE "C"';
    const withoutRowid = isSqlite ? ' WITHOUT ROWID' : '';
    await runner.query(`CREATE TABLE words_fingerprint (
      fingerprint INTEGER NOT NULL,
      words_hash ${id} NOT NULL,
      PRIMARY KEY (fingerprint, words_hash)
    )${withoutRowid}`);
    await runner.query(`CREATE TABLE near_words (
      words_hash ${id} NOT NULL PRIMARY KEY,
      cluster ${id} NOT NULL
    )${withoutRowid}`);
    await runner.query(`CREATE INDEX near_words_by_cluster ON near_words (cluster, words_hash)`);
    await fillClusters(connectionOf(isSqlite ? 'sqlite' : 'postgres', runner));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['near_words', 'words_fingerprint']) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}
