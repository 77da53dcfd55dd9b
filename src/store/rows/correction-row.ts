import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReviewStatus } from '../../corpus/vocabulary.ts';

/** A reader's verdict on one quote. It points by id and text, not by key, so that it outlives every re-import. */
@Entity('correction')
export class CorrectionRow {
  @PrimaryColumn('text')
  article!: string;

  @PrimaryColumn('text')
  layer!: string;

  /** SHA-256 of the content text. */
  @PrimaryColumn('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('text', { name: 'content_text' })
  contentText!: string;

  @Column('text')
  status!: ReviewStatus;

  /** 1 when the speaker is corrected, also to nobody. */
  @Column('integer', { name: 'corrects_speaker' })
  correctsSpeaker!: number;

  /** Id of the right speaker, without prefix; null: nobody. */
  @Column('text', { name: 'speaker_id', nullable: true })
  speakerId!: string | null;

  @Column('text')
  annotator!: string;

  @Column('text', { name: 'created_at' })
  createdAt!: string;
}
