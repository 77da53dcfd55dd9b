import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import type { QuoteKind } from '../../corpus/vocabulary.ts';
import type { FieldArguments } from '../../store/select/plan.ts';
import { expectBetween } from '../check-arguments.ts';
import { QuoteKindEnum } from '../enums.ts';
import { ArticleType } from './article-type.ts';
import { CueType } from './cue-type.ts';
import { LayerType } from './layer-type.ts';
import { MentionType } from './mention-type.ts';
import { NodeType } from './node-type.ts';
import { ParagraphType } from './paragraph-type.ts';
import { ProvenanceType } from './provenance-type.ts';
import { QuoteClusterType } from './quote-cluster-type.ts';
import { SourceType } from './source-type.ts';
import { SpanType } from './span-type.ts';
import { SpeakerType } from './speaker-type.ts';

/** Most sentences of context on either side. */
const MAX_SENTENCES = 20;

/** A quote. `store/select/fields/quote-fields.ts` says how each field is read. */
@ObjectType('Quote', {
  description:
    'An attribution: content, cue and source after the scheme of PARC and PolNeAR, with the speaker behind the source.',
  implements: NodeType,
})
export class QuoteType implements NodeType {
  @Field(() => ID, {
    description:
      'For example "article/jalalabad-prison-attack/quote/gold.7": the layer, then the number in it. It stays over re-import ' +
      'and re-annotation as long as layer and content stay the same.',
  })
  readonly id!: string;

  @Field(() => Int, { description: 'Number of the quote in its layer and article, as in its id: 7.' })
  readonly ordinal!: number;

  @Field(() => QuoteKindEnum, { description: 'How much of the content stands in quotation marks.' })
  readonly kind!: QuoteKind;

  @Field(() => String, { description: 'The content as printed; the parts of a split quote joined by a space.' })
  readonly text!: string;

  @Field(() => Int, { description: 'Number of words of the content.' })
  readonly wordCount!: number;

  @Field(() => [SpanType], {
    description: 'Where the content stands, in reading order; several spans when the cue interrupts it.',
  })
  readonly content!: readonly SpanType[];

  @Field(() => CueType, {
    nullable: true,
    description: 'The words that introduce the quote; null when it has none.',
  })
  readonly cue!: CueType | null;

  @Field(() => SourceType, {
    nullable: true,
    description: 'The words that name who is quoted; null when the text leaves them out.',
  })
  readonly source!: SourceType | null;

  @Field(() => SpeakerType, {
    nullable: true,
    description: 'Who said it, when the text names somebody or resolves to somebody. Null for anonymous sources.',
  })
  readonly speaker!: SpeakerType | null;

  @Field(() => ArticleType, { description: 'The article in which it stands.' })
  readonly article!: ArticleType;

  @Field(() => ParagraphType, { description: 'The paragraph in which the content starts.' })
  readonly paragraph!: ParagraphType;

  @Field(() => [ParagraphType], { description: 'All paragraphs that the content touches, in order.' })
  readonly paragraphs!: readonly ParagraphType[];

  @Field(() => String, {
    description:
      'Content, cue and source as printed, from the first of their words to the last. With sentences: widened to whole ' +
      'sentences, and by so many more on either side.',
  })
  context(
    @Arg('sentences', () => Int, { defaultValue: 0, description: 'Sentences more on either side, at most 20: 1.' })
    sentences: number,
  ): FieldArguments {
    return { sentences: expectBetween('sentences', sentences, { least: 0, most: MAX_SENTENCES }) };
  }

  @Field(() => QuoteType, { nullable: true, description: 'The quote inside which this one stands, if any.' })
  readonly parent!: QuoteType | null;

  @Field(() => [QuoteType], { description: 'The quotes directly inside this one, in reading order.' })
  readonly nested!: readonly QuoteType[];

  @Field(() => [MentionType], { description: 'People and bodies that the content speaks of, in reading order.' })
  readonly mentions!: readonly MentionType[];

  @Field(() => LayerType, { description: 'The set of annotations that the quote belongs to.' })
  readonly layer!: LayerType;

  @Field(() => ProvenanceType, { description: 'Who or what made the annotation, and how sure it is.' })
  readonly provenance!: ProvenanceType;

  @Field(() => QuoteClusterType, {
    nullable: true,
    description:
      'The same words, or nearly the same, elsewhere in the corpus. Null when they are quoted only once, or are fewer than four.',
  })
  readonly cluster!: QuoteClusterType | null;
}
