import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SpeakerKind } from '../../corpus/vocabulary.ts';

/** A person or body that can be quoted. A merged speaker stays as a redirect. */
@Entity('speaker')
export class SpeakerRow {
  @PrimaryColumn('integer')
  key!: number;

  @Column('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'folded_name' })
  foldedName!: string;

  @Column('text')
  kind!: SpeakerKind;

  @Column('text', { nullable: true })
  wikidata!: string | null;

  @Column('text', { nullable: true })
  gender!: string | null;

  @Column('text', { nullable: true })
  affiliation!: string | null;

  /** JSON array: forms of the name declared in a speakers document. */
  @Column('text', { name: 'declared_aliases' })
  declaredAliases!: string;

  /** Id of the speaker that this one is declared to be. */
  @Column('text', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  /** Where the merges lead from here in the end. Kept by `followMerges`. */
  @Column({ type: 'integer', name: 'merged_into_key', nullable: true, update: false })
  mergedIntoKey!: number | null;

  /** SHA-256 over the declaration; null for a speaker that only annotations name. */
  @Column('text', { name: 'content_hash', nullable: true })
  contentHash!: string | null;

  /** Effective quotes, their words and the articles that print them. Kept by `write/tallies`, as are the days. */
  @Column({ type: 'integer', name: 'quote_count', update: false })
  quoteCount!: number;

  @Column({ type: 'integer', name: 'word_count', update: false })
  wordCount!: number;

  @Column({ type: 'integer', name: 'article_count', update: false })
  articleCount!: number;

  /** Days of the earliest and the latest dated article with an effective quote; null when there is none. */
  @Column({ type: 'text', name: 'first_quoted', nullable: true, update: false })
  firstQuoted!: string | null;

  @Column({ type: 'text', name: 'last_quoted', nullable: true, update: false })
  lastQuoted!: string | null;
}
