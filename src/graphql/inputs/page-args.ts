import { ArgsType, Field, Int } from 'type-graphql';
import type { PageArguments } from '../../store/read/paging/page-request.ts';

/** The arguments of a list that runs forward only. */
@ArgsType()
export class ForwardPageArgs implements PageArguments {
  @Field(() => Int, { nullable: true, description: 'Number of items on the page, 20 unless asked, at most 100.' })
  readonly first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Start after the item with this cursor: the endCursor of the page before.',
  })
  readonly after?: string | null;
}

/** The arguments of a list that can be read from either end. */
@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Number of items on the page when reading backward, at most 100. The items stay in the list’s order.',
  })
  readonly last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'End before the item with this cursor: the startCursor of the page after.',
  })
  readonly before?: string | null;
}
