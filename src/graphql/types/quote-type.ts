import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { QuoteKind } from '../../corpus/vocabulary.ts';
import type { QuoteRow } from '../../store/rows/quote-row.ts';
import { QuoteKindEnum } from '../enums.ts';
import { NodeType } from './node-type.ts';

/** A quote, from its row. */
@ObjectType('Quote', {
  description:
    'An attribution: content, cue and source after the scheme of PARC and PolNeAR, with the speaker behind the source.',
  implements: NodeType,
})
export class QuoteType implements NodeType {
  /** Comes from `QuoteResolver`, which knows article and layer. */
  @Field(() => ID, {
    description:
      'For example "article/jalalabad-prison-attack/quote/gold.7": the layer, then the number in it. It stays over re-import ' +
      'and re-annotation as long as layer and content stay the same.',
  })
  readonly id!: string;

  @Field(() => Int, { simple: true, description: 'Number of the quote in its layer and article, as in its id: 7.' })
  readonly ordinal: number;

  @Field(() => QuoteKindEnum, { simple: true, description: 'How much of the content stands in quotation marks.' })
  readonly kind: QuoteKind;

  @Field(() => String, {
    simple: true,
    description: 'The content as printed; the parts of a split quote joined by a space.',
  })
  readonly text: string;

  @Field(() => Int, { simple: true, description: 'Number of words of the content.' })
  readonly wordCount: number;

  constructor(readonly row: QuoteRow) {
    this.ordinal = row.number;
    this.kind = row.kind;
    this.text = row.text;
    this.wordCount = row.wordCount;
  }
}
