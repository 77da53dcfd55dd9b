import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An index with all that quotes are counted by, so that no count reads the wide rows with their texts. Articles come first: that is
 * the order in which an import writes, and the one in which each article is looked up once for all of its quotes.
 */
export class IndexQuoteFacts1767398400000 implements MigrationInterface {
  readonly name = 'IndexQuoteFacts1767398400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX quote_facts ON quote (article_key, slot, is_effective, speaker_key, kind, source_kind,
      cue_lemma, cue_class, layer_key, word_count)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX quote_facts');
  }
}
