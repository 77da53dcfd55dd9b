import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { UserError } from '../../corpus/user-error.ts';
import { MAX_PAGE_SIZE } from '../../store/read/paging/page-request.ts';
import { expectAtMost } from '../check-arguments.ts';
import type { RequestContext } from '../context.ts';
import { NodeType } from '../types/node-type.ts';
import { findNode, findNodeOrError } from './find-node.ts';

/** How anything is found by its id. */
@Resolver()
export class NodeQueries {
  @Query(() => NodeType, {
    nullable: true,
    description: 'The article, paragraph, quote, speaker or layer with this id; null when there is none.',
  })
  async node(
    @Arg('id', () => ID, { description: 'For example "speaker/ajmal-omar".' }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<NodeType | null> {
    return (await findNode(id, loaders)) ?? null;
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    description:
      'The things with these ids, in their order; null in the place of an id that names nothing, ' +
      'and null with an error in the place of what is no id.',
  })
  async nodes(
    @Arg('ids', () => [ID], { description: 'At most 100: ["article/jalalabad-prison-attack", "layer/gold"].' })
    ids: readonly string[],
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly (NodeType | UserError | null)[]> {
    const asked = expectAtMost('ids', ids, MAX_PAGE_SIZE);
    return Promise.all(asked.map((id) => findNodeOrError(id, loaders)));
  }
}
