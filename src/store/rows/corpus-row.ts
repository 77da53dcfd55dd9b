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
}
