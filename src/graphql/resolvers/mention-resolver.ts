import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { ArticleType } from '../types/article-type.ts';
import { MentionType } from '../types/mention-type.ts';
import { SpeakerType } from '../types/speaker-type.ts';

/** Who is mentioned, and where. */
@Resolver(() => MentionType)
export class MentionResolver {
  @FieldResolver(() => SpeakerType, { description: 'The one who is meant.' })
  speaker(@Root() { row }: MentionType, @Ctx() { loaders }: RequestContext): Promise<SpeakerType> {
    return loaders.speakers.byKey.load(row.speakerKey);
  }

  @FieldResolver(() => ArticleType, { description: 'The article in which the words stand.' })
  article(@Root() { row }: MentionType, @Ctx() { loaders }: RequestContext): Promise<ArticleType> {
    return loaders.articles.byKey.load(row.articleKey);
  }
}
