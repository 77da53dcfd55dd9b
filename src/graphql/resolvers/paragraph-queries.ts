import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { expectId } from '../../store/read/resolve-ids.ts';
import type { RequestContext } from '../context.ts';
import { ParagraphType } from '../types/paragraph-type.ts';

/** How paragraphs are found. */
@Resolver()
export class ParagraphQueries {
  @Query(() => ParagraphType, { nullable: true, description: 'One paragraph; null when there is none with this id.' })
  async paragraph(
    @Arg('id', () => ID, { description: 'For example "article/jalalabad-prison-attack/paragraph/11".' }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ParagraphType | null> {
    return (await loaders.articles.paragraphByName.load(expectId(id, 'paragraph'))) ?? null;
  }
}
