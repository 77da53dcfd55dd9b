import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Words that are nearly those of other quotes, with the cluster that they form. Words that have no such neighbour have no row. */
@Entity('near_words')
export class NearWordsRow {
  /** As in `QuoteRow.wordsHash`. */
  @PrimaryColumn('text', { name: 'words_hash' })
  wordsHash!: string;

  /** The least hash of words in the cluster. */
  @Column('text')
  cluster!: string;
}
