import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which part of a quote a span belongs to. */
export type SpanRole = 'content' | 'cue' | 'source';

/** A stretch of text that is part of a quote. Offsets count from the start of the article's text. */
@Entity('span')
export class SpanRow {
  @PrimaryColumn('integer', { name: 'article_key' })
  articleKey!: number;

  @PrimaryColumn('integer', { name: 'quote_slot' })
  quoteSlot!: number;

  @PrimaryColumn('text')
  role!: SpanRole;

  /** Position among the spans of the same role, from 0. */
  @PrimaryColumn('integer')
  part!: number;

  /** Ordinal of the paragraph in which the span starts. */
  @Column('integer')
  paragraph!: number;

  @Column('integer', { name: 'start_utf16' })
  startUtf16!: number;

  @Column('integer', { name: 'end_utf16' })
  endUtf16!: number;

  @Column('integer', { name: 'start_code_point' })
  startCodePoint!: number;

  @Column('integer', { name: 'end_code_point' })
  endCodePoint!: number;

  @Column('text')
  text!: string;
}
