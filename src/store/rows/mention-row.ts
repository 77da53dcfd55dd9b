import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MentionKind } from '../../corpus/vocabulary.ts';

/** A place where a text speaks of a speaker. Mentions of kind `description` are what the texts call the speaker. */
@Entity('mention')
export class MentionRow {
  @PrimaryColumn('integer', { name: 'article_key' })
  articleKey!: number;

  /** Key inside the article, over all layers. */
  @PrimaryColumn('integer')
  slot!: number;

  @Column('integer', { name: 'layer_key' })
  layerKey!: number;

  @Column('text')
  kind!: MentionKind;

  @Column('integer', { name: 'speaker_key' })
  speakerKey!: number;

  /** The speaker as annotated, before any merge. */
  @Column('integer', { name: 'annotated_speaker_key' })
  annotatedSpeakerKey!: number;

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

  @Column('integer', { name: 'is_effective' })
  isEffective!: number;
}
