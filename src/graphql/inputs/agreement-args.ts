import { ArgsType, Field, ID } from 'type-graphql';
import { ArticleFilterInput } from './article-filter-input.ts';

/** The arguments of an agreement. */
@ArgsType()
export class AgreementArgs {
  @Field(() => ID, { description: 'The layer that is taken for right: "layer/gold".' })
  readonly reference!: string;

  @Field(() => ID, { description: 'The layer that is measured: "layer/second-reader".' })
  readonly candidate!: string;

  @Field(() => ArticleFilterInput, {
    nullable: true,
    description: 'Over which articles. Left out: all that both layers have read.',
  })
  readonly filter?: ArticleFilterInput | null;
}
