import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { LayerType } from '../types/layer-type.ts';

/** How much a layer holds. */
@Resolver(() => LayerType)
export class LayerResolver {
  @FieldResolver(() => Int, { description: 'Number of quotes in the layer, rejected ones included.' })
  async quoteCount(@Root() { row }: LayerType, @Ctx() { loaders }: RequestContext): Promise<number> {
    return (await loaders.layers.counts.load(row.key)).quoteCount;
  }

  @FieldResolver(() => Int, {
    description: 'Number of articles that the layer has read, those in which it found no quote included.',
  })
  async articleCount(@Root() { row }: LayerType, @Ctx() { loaders }: RequestContext): Promise<number> {
    return (await loaders.layers.counts.load(row.key)).articleCount;
  }
}
