import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An article without its words, which stand in its paragraphs: text = every paragraph's `before` and `text`, then `textAfter`. */
@Entity('article')
export class ArticleRow {
  @PrimaryColumn('integer')
  key!: number;

  @Column('text')
  id!: string;

  @Column('text')
  headline!: string;

  /** For searching and sorting: without accents, in lower case. */
  @Column('text', { name: 'folded_headline' })
  foldedHeadline!: string;

  @Column('text', { nullable: true })
  date!: string | null;

  @Column('text', { nullable: true })
  dateline!: string | null;

  @Column('text', { nullable: true })
  publisher!: string | null;

  /** JSON array of strings. */
  @Column('text')
  credits!: string;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('text')
  language!: string;

  @Column('text', { nullable: true })
  licence!: string | null;

  @Column('text', { nullable: true })
  section!: string | null;

  @Column('text', { name: 'text_after' })
  textAfter!: string;

  @Column('integer', { name: 'word_count' })
  wordCount!: number;

  @Column('integer', { name: 'paragraph_count' })
  paragraphCount!: number;

  /** Quotes of the effective layer. */
  @Column('integer', { name: 'quote_count' })
  quoteCount!: number;

  /** SHA-256 over the document as the file gave it: a document with the same hash is not read again. */
  @Column('text', { name: 'document_hash' })
  documentHash!: string;

  /** SHA-256 over the article as checked; part of the corpus revision. */
  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('text', { name: 'source_file' })
  sourceFile!: string;

  /** Program and version that wrote the row. */
  @Column('text')
  tool!: string;

  @Column('text', { name: 'imported_at' })
  importedAt!: string;
}
