import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Rows and API types in one, as tutorials of TypeGraphQL with TypeORM have them. */
@Entity('article')
@ObjectType()
export class Article {
  @PrimaryColumn('integer')
  key!: number;

  @Field(() => ID)
  @Column('text')
  id!: string;

  @Field(() => String)
  @Column('text')
  headline!: string;

  @Field(() => String)
  @Column('text')
  date!: string;

  @Field(() => String, { nullable: true })
  @Column('text')
  dateline!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text')
  publisher!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text')
  section!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text')
  url!: string | null;

  @Field(() => String)
  @Column('text')
  language!: string;

  @Field(() => Int)
  @Column('integer', { name: 'word_count' })
  wordCount!: number;
}

@Entity('paragraph')
@ObjectType()
export class Paragraph {
  @PrimaryColumn('integer')
  key!: number;

  @Column('integer', { name: 'article_key' })
  articleKey!: number;

  @Field(() => ID)
  @Column('text')
  id!: string;

  @Field(() => Int)
  @Column('integer')
  ordinal!: number;

  @Field(() => String)
  @Column('text')
  kind!: string;

  @Field(() => String)
  @Column('text')
  text!: string;
}

@Entity('speaker')
@ObjectType()
export class Speaker {
  @PrimaryColumn('integer')
  key!: number;

  @Field(() => ID)
  @Column('text')
  id!: string;

  @Field(() => String)
  @Column('text')
  name!: string;

  @Field(() => String)
  @Column('text')
  kind!: string;
}

@Entity('quote')
@ObjectType()
export class Quote {
  @PrimaryColumn('integer')
  key!: number;

  @Column('integer', { name: 'article_key' })
  articleKey!: number;

  @Column('integer', { name: 'paragraph_key' })
  paragraphKey!: number;

  @Column('integer', { name: 'speaker_key' })
  speakerKey!: number | null;

  @Field(() => ID)
  @Column('text')
  id!: string;

  @Field(() => Int)
  @Column('integer')
  ordinal!: number;

  @Field(() => String)
  @Column('text')
  kind!: string;

  @Field(() => String)
  @Column('text')
  text!: string;

  @Column('integer', { name: 'word_count' })
  wordCount!: number;

  @Column('text', { name: 'cue_text' })
  cueText!: string | null;

  @Column('text', { name: 'cue_lemma' })
  cueLemma!: string | null;

  @Column('text', { name: 'cue_class' })
  cueClass!: string | null;

  @Column('text', { name: 'source_text' })
  sourceText!: string | null;

  @Column('text', { name: 'source_kind' })
  sourceKind!: string | null;
}

@Entity('span')
@ObjectType()
export class Span {
  @PrimaryColumn('integer')
  key!: number;

  @Column('integer', { name: 'quote_key' })
  quoteKey!: number;

  @Column('integer')
  part!: number;

  @Field(() => Int)
  @Column('integer', { name: 'start_offset' })
  start!: number;

  @Field(() => Int)
  @Column('integer', { name: 'end_offset' })
  end!: number;

  @Field(() => String)
  @Column('text')
  text!: string;
}
