import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A publisher and how many articles it has. Kept by `write/tallies`; a publisher without articles has no row. */
@Entity('publisher')
export class PublisherRow {
  @PrimaryColumn('text')
  publisher!: string;

  @Column('integer', { name: 'article_count' })
  articleCount!: number;
}
