import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CueClass, QuoteKind, ReviewStatus, SourceKind } from '../../corpus/vocabulary.ts';

/** A quote; its spans are rows of their own (`SpanRow`). */
@Entity('quote')
export class QuoteRow {
  @PrimaryColumn('integer', { name: 'article_key' })
  articleKey!: number;

  /** Key inside the article, over all layers in reading order. Internal; people see layer and number. */
  @PrimaryColumn('integer')
  slot!: number;

  @Column('integer', { name: 'layer_key' })
  layerKey!: number;

  /** Number of the quote in its layer and article, part of its id. */
  @Column('integer')
  number!: number;

  @Column('text')
  kind!: QuoteKind;

  @Column('text', { name: 'source_kind' })
  sourceKind!: SourceKind;

  /** The speaker that holds, corrections and merges applied. */
  @Column('integer', { name: 'speaker_key', nullable: true })
  speakerKey!: number | null;

  /** The speaker as annotated, before any correction or merge. */
  @Column('integer', { name: 'annotated_speaker_key', nullable: true })
  annotatedSpeakerKey!: number | null;

  @Column('text', { name: 'cue_lemma', nullable: true })
  cueLemma!: string | null;

  @Column('text', { name: 'cue_class', nullable: true })
  cueClass!: CueClass | null;

  /** Cue and source as printed, their spans joined by a space; null where there is none. */
  @Column('text', { name: 'cue_text', nullable: true })
  cueText!: string | null;

  @Column('text', { name: 'source_text', nullable: true })
  sourceText!: string | null;

  /** The content as printed, the parts of a split quote joined by a space. */
  @Column('text')
  text!: string;

  @Column('integer', { name: 'word_count' })
  wordCount!: number;

  /** From the start of the first content span to the end of the last. */
  @Column('integer', { name: 'start_utf16' })
  startUtf16!: number;

  @Column('integer', { name: 'end_utf16' })
  endUtf16!: number;

  /** Ordinals of the paragraphs in which the content starts and ends. */
  @Column('integer', { name: 'first_paragraph' })
  firstParagraph!: number;

  @Column('integer', { name: 'last_paragraph' })
  lastParagraph!: number;

  /** Slot of the smallest quote of the same layer whose content holds this one. */
  @Column('integer', { name: 'parent_slot', nullable: true })
  parentSlot!: number | null;

  @Column('double precision', { nullable: true })
  confidence!: number | null;

  @Column('text')
  status!: ReviewStatus;

  @Column('text', { name: 'annotated_status' })
  annotatedStatus!: ReviewStatus;

  /** JSON: [{ rule, explanation, spans: [[startUtf16, endUtf16]] }]. */
  @Column('text')
  evidence!: string;

  /** 1 when the quote is shown where no layer is asked for: its layer is effective there and nobody rejected it. */
  @Column('integer', { name: 'is_effective' })
  isEffective!: number;

  /** Hash of the folded words; `near_words` has the cluster of those that have neighbours. Null below four words. */
  @Column('text', { name: 'words_hash', nullable: true })
  wordsHash!: string | null;
}
