import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ParagraphKind } from '../../corpus/vocabulary.ts';

/** A paragraph with its text. Offsets count from the start of the article's text. */
@Entity('paragraph')
export class ParagraphRow {
  @PrimaryColumn('integer', { name: 'article_key' })
  articleKey!: number;

  /** 1-based position in the article. */
  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('text')
  kind!: ParagraphKind;

  /** What stands between the paragraph before and this one. */
  @Column('text')
  before!: string;

  @Column('text')
  text!: string;

  @Column('integer', { name: 'start_utf16' })
  startUtf16!: number;

  @Column('integer', { name: 'end_utf16' })
  endUtf16!: number;

  @Column('integer', { name: 'start_code_point' })
  startCodePoint!: number;

  @Column('integer', { name: 'end_code_point' })
  endCodePoint!: number;
}
