import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A quote whose words are no longer in its article. It is kept and comes back when they are. */
@Entity('orphan')
export class OrphanRow {
  @PrimaryColumn('integer', { name: 'article_key' })
  articleKey!: number;

  @PrimaryColumn('integer', { name: 'layer_key' })
  layerKey!: number;

  @PrimaryColumn('integer')
  number!: number;

  @Column('text', { name: 'content_text' })
  contentText!: string;

  /** JSON: the quote with the texts of its spans, see `write/orphan.ts`. */
  @Column('text')
  document!: string;

  @Column('text', { name: 'orphaned_at' })
  orphanedAt!: string;
}
