import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ParagraphKind } from '../../corpus/vocabulary.ts';
import type { ParagraphRow } from '../../store/rows/paragraph-row.ts';
import { ParagraphKindEnum } from '../enums.ts';
import { NodeType } from './node-type.ts';

/** A paragraph, from its row. */
@ObjectType('Paragraph', { description: 'A stretch of an article’s text with one function.', implements: NodeType })
export class ParagraphType implements NodeType {
  /** Comes from `ParagraphResolver`, which knows the article. */
  @Field(() => ID, { description: 'For example "article/jalalabad-prison-attack/paragraph/11".' })
  readonly id!: string;

  @Field(() => Int, { simple: true, description: 'Position in the article; the first paragraph is 1.' })
  readonly ordinal: number;

  @Field(() => ParagraphKindEnum, {
    simple: true,
    description: 'What the paragraph does: running text or a caption, for example.',
  })
  readonly kind: ParagraphKind;

  @Field(() => String, { simple: true, description: 'The words of the paragraph, letter for letter as imported.' })
  readonly text: string;

  constructor(readonly row: ParagraphRow) {
    this.ordinal = row.ordinal;
    this.kind = row.kind;
    this.text = row.text;
  }
}
