import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A form of a speaker's name, counted by the article that prints it; article 0 holds the name itself and declared aliases. */
@Entity('speaker_form')
export class SpeakerFormRow {
  @PrimaryColumn('integer', { name: 'speaker_key' })
  speakerKey!: number;

  @PrimaryColumn('integer', { name: 'article_key' })
  articleKey!: number;

  @PrimaryColumn('text')
  form!: string;

  @Column('text')
  folded!: string;

  @Column('integer')
  count!: number;
}
