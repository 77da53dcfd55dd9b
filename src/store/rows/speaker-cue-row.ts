import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CueClass } from '../../corpus/vocabulary.ts';

/** How often a cue introduces the effective quotes of a speaker. Kept by `write/tallies`; a cue without quotes has no row. */
@Entity('speaker_cue')
export class SpeakerCueRow {
  @PrimaryColumn('integer', { name: 'speaker_key' })
  speakerKey!: number;

  @PrimaryColumn('text')
  lemma!: string;

  @PrimaryColumn('text')
  class!: CueClass;

  @Column('integer')
  count!: number;
}
