import { ArgsType, Field } from 'type-graphql';
import { ArticleFilterInput } from './article-filter-input.ts';
import { ArticleOrderInput } from './article-order-input.ts';
import { PageArgs } from './page-args.ts';
import { QuoteFilterInput } from './quote-filter-input.ts';
import { QuoteOrderInput } from './quote-order-input.ts';
import { SpeakerFilterInput } from './speaker-filter-input.ts';
import { SpeakerOrderInput } from './speaker-order-input.ts';

/** The arguments of a list of articles. */
@ArgsType()
export class ArticleListArgs extends PageArgs {
  @Field(() => ArticleFilterInput, { nullable: true, description: 'Which articles. Left out: all.' })
  readonly filter?: ArticleFilterInput | null;

  @Field(() => ArticleOrderInput, { nullable: true, description: 'In which order. Left out: by day of publication.' })
  readonly orderBy?: ArticleOrderInput | null;
}

/** The arguments of a list of quotes. */
@ArgsType()
export class QuoteListArgs extends PageArgs {
  @Field(() => QuoteFilterInput, { nullable: true, description: 'Which quotes. Left out: all of the effective layer.' })
  readonly filter?: QuoteFilterInput | null;

  @Field(() => QuoteOrderInput, { nullable: true, description: 'In which order. Left out: by place in the text.' })
  readonly orderBy?: QuoteOrderInput | null;
}

/** The arguments of a list of speakers. */
@ArgsType()
export class SpeakerListArgs extends PageArgs {
  @Field(() => SpeakerFilterInput, { nullable: true, description: 'Which speakers. Left out: all.' })
  readonly filter?: SpeakerFilterInput | null;

  @Field(() => SpeakerOrderInput, { nullable: true, description: 'In which order. Left out: most quoted first.' })
  readonly orderBy?: SpeakerOrderInput | null;
}
