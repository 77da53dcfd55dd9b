import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { ArticleSpeakerType } from '../types/article-speaker-type.ts';
import { SpeakerType } from '../types/speaker-type.ts';

/** Who the speaker of an article is. */
@Resolver(() => ArticleSpeakerType)
export class ArticleSpeakerResolver {
  @FieldResolver(() => SpeakerType, { description: 'The one who is quoted.' })
  speaker(@Root() { speakerKey }: ArticleSpeakerType, @Ctx() { loaders }: RequestContext): Promise<SpeakerType> {
    return loaders.speakers.byKey.load(speakerKey);
  }
}
