import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Room for the words of every article in their order, each as the key of its type: word as printed, folded word, lemma, part of
 * speech. Articles that are there already get theirs with the next import (`pipeline/index-words`), which alone knows the grammar.
 */
export class KeepTokens1767312000000 implements MigrationInterface {
  readonly name = 'KeepTokens1767312000000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.connection.options.type === 'sqlite';
    const [id, bytes] = isSqlite ? ['TEXT', 'BLOB'] : ['TEXT COLLATE "C"', 'BYTEA'];
    for (const statement of statements(id, bytes)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE article_tokens');
    await runner.query('DROP TABLE token_type');
    for (const column of COUNTS) await runner.query(`ALTER TABLE corpus DROP COLUMN ${column}`);
  }
}

/** Tokens altogether; inside effective quotes; in the sources and cues of effective quotes. */
const COUNTS = ['token_count', 'quoted_count', 'clause_count'];

function statements(id: string, bytes: string): string[] {
  return [
    `CREATE TABLE token_type (
  key INTEGER PRIMARY KEY,
  word ${id} NOT NULL,
  folded ${id} NOT NULL,
  lemma ${id} NOT NULL,
  pos ${id} NOT NULL,
  whole_count INTEGER NOT NULL,
  quoted_count INTEGER NOT NULL,
  clause_count INTEGER NOT NULL
)`,
    `CREATE UNIQUE INDEX token_type_by_name ON token_type (folded, word, lemma, pos)`,
    `CREATE INDEX token_type_by_lemma ON token_type (lemma)`,
    `CREATE TABLE article_tokens (
  article_key INTEGER PRIMARY KEY REFERENCES article (key),
  token_count INTEGER NOT NULL,
  quoted_count INTEGER NOT NULL,
  clause_count INTEGER NOT NULL,
  paragraphs ${bytes} NOT NULL,
  contents ${bytes} NOT NULL,
  sources ${bytes} NOT NULL,
  cues ${bytes} NOT NULL,
  starts ${bytes} NOT NULL,
  types ${bytes} NOT NULL
)`,
    // The counts without the wide rows.
    `CREATE INDEX article_tokens_by_counts ON article_tokens (article_key, token_count, quoted_count, clause_count)`,
    ...COUNTS.map((column) => `ALTER TABLE corpus ADD COLUMN ${column} INTEGER NOT NULL DEFAULT 0`),
  ];
}
