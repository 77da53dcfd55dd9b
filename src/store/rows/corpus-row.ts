import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The corpus as a whole: one row, key 1. */
@Entity('corpus')
export class CorpusRow {
  @PrimaryColumn('integer')
  key!: number;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text', { nullable: true })
  licence!: string | null;

  @Column('text')
  language!: string;

  /** 16 hexadecimal digits: the sum, modulo 2^64, of the hashes of everything imported. The same corpus has the same revision. */
  @Column('text')
  revision!: string;

  /** What the whole corpus holds, so that no list is read to its end to be counted. Kept by `write/tallies`. */
  @Column({ type: 'integer', name: 'article_count', update: false })
  articleCount!: number;

  @Column({ type: 'integer', name: 'paragraph_count', update: false })
  paragraphCount!: number;

  @Column({ type: 'integer', name: 'word_count', update: false })
  wordCount!: number;

  /** Of the effective layer. */
  @Column({ type: 'integer', name: 'quote_count', update: false })
  quoteCount!: number;

  /** Without those merged into others. */
  @Column({ type: 'integer', name: 'speaker_count', update: false })
  speakerCount!: number;
}
