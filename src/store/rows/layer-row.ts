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
}
