import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { countArticles, pageOfArticles } from '../../store/read/pages.ts';
import { expectId } from '../../store/read/resolve-ids.ts';
import { ArticleConnection } from '../connections/article-connection.ts';
import { connect, type Connection } from '../connections/connection.ts';
import type { RequestContext } from '../context.ts';
import { ArticleListArgs } from '../inputs/list-args.ts';
import { listRequest } from '../inputs/list-request.ts';
import { ArticleType } from '../types/article-type.ts';

/** How articles are found. */
@Resolver()
export class ArticleQueries {
  @Query(() => ArticleType, { nullable: true, description: 'One article; null when there is none with this id.' })
  async article(
    @Arg('id', () => ID, { description: 'For example "article/jalalabad-prison-attack".' }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ArticleType | null> {
    return (await loaders.articles.byName.load(expectId(id, 'article').article)) ?? null;
  }

  @Query(() => ArticleConnection, {
    description: 'Articles of the corpus, by day of publication unless asked otherwise.',
  })
  async articles(
    @Args(() => ArticleListArgs) args: ArticleListArgs,
    @Ctx() { session }: RequestContext,
  ): Promise<Connection<ArticleType>> {
    const page = await pageOfArticles(session, listRequest(args));
    return connect(
      page,
      (row) => new ArticleType(row),
      () => countArticles(session, args.filter),
    );
  }
}
