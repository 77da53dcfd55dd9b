import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { ArticleType } from '../types/article-type.ts';
import { LayerType } from '../types/layer-type.ts';
import { QuoteCountType } from '../types/quote-count-type.ts';
import { SpeakerType } from '../types/speaker-type.ts';

/** The things that are keys of a row of counts. */
@Resolver(() => QuoteCountType)
export class QuoteCountResolver {
  @FieldResolver(() => SpeakerType, {
    nullable: true,
    description: 'Who said it; null for quotes of nobody who is known.',
  })
  async speaker(@Root() { keys }: QuoteCountType, @Ctx() { loaders }: RequestContext): Promise<SpeakerType | null> {
    const key = keys.speaker ?? null;
    return key === null ? null : loaders.speakers.byKey.load(key);
  }

  @FieldResolver(() => ArticleType, { nullable: true, description: 'The article.' })
  async article(@Root() { keys }: QuoteCountType, @Ctx() { loaders }: RequestContext): Promise<ArticleType | null> {
    const key = keys.article ?? null;
    return key === null ? null : loaders.articles.byKey.load(key);
  }

  @FieldResolver(() => LayerType, { nullable: true, description: 'The layer that has the quotes.' })
  async layer(@Root() { keys }: QuoteCountType, @Ctx() { loaders }: RequestContext): Promise<LayerType | null> {
    const key = keys.layer ?? null;
    return key === null ? null : loaders.layers.byKey.load(key);
  }
}
