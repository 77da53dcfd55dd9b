import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { ArticleType } from '../types/article-type.ts';
import { SpeakerDescriptionType } from '../types/speaker-description-type.ts';

/** Where a description of a speaker stands. */
@Resolver(() => SpeakerDescriptionType)
export class SpeakerDescriptionResolver {
  @FieldResolver(() => ArticleType, { description: 'The article that describes the speaker so; its date says when.' })
  article(@Root() { row }: SpeakerDescriptionType, @Ctx() { loaders }: RequestContext): Promise<ArticleType> {
    return loaders.articles.byKey.load(row.articleKey);
  }
}
