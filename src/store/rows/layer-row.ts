import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnnotationMethod } from '../../corpus/vocabulary.ts';

/** A layer: who annotated, with what, when. */
@Entity('layer')
export class LayerRow {
  @PrimaryColumn('integer')
  key!: number;

  @Column('text')
  name!: string;

  @Column('text')
  method!: AnnotationMethod;

  @Column('text')
  annotator!: string;

  @Column('text', { name: 'created_at' })
  createdAt!: string;

  /** Quotes of the layer, rejected ones included, and the articles that it has read. Kept by `write/tallies`. */
  @Column({ type: 'integer', name: 'quote_count', update: false })
  quoteCount!: number;

  @Column({ type: 'integer', name: 'article_count', update: false })
  articleCount!: number;
}
