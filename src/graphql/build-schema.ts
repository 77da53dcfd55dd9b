import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { resolveSelectedFields } from './execute/selected-fields.ts';
import { AgreementResolver } from './resolvers/agreement-resolver.ts';
import { CorpusQueries } from './resolvers/corpus-queries.ts';
import { CountQueries } from './resolvers/count-queries.ts';
import { ExplainQueries } from './resolvers/explain-queries.ts';
import { SpeakerNetworkResolver } from './resolvers/speaker-network-resolver.ts';
import { WhoSaidQueries } from './resolvers/who-said-queries.ts';
import { SearchQueries } from './resolvers/words/search-queries.ts';
import { WordQueries } from './resolvers/words/word-queries.ts';
import { ArticleType } from './types/article-type.ts';
import { LayerType } from './types/layer-type.ts';
import { ParagraphType } from './types/paragraph-type.ts';
import { QuoteType } from './types/quote-type.ts';
import { SpeakerType } from './types/speaker-type.ts';

/** The executable schema of the API. Its resolvers expect a `RequestContext`. Arguments are checked where they are read. */
export async function buildApiSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    validate: false,
    resolvers: [
      CorpusQueries,
      WhoSaidQueries,
      SearchQueries,
      WordQueries,
      CountQueries,
      SpeakerNetworkResolver,
      AgreementResolver,
      ExplainQueries,
    ],
    // TypeGraphQL does not find the types that `node` can return.
    orphanedTypes: [ArticleType, ParagraphType, QuoteType, SpeakerType, LayerType],
  });
  resolveSelectedFields(schema);
  // TypeGraphQL has no place for it.
  const query = schema.getQueryType();
  if (query)
    query.description =
      'What can be asked of the corpus. A field that fails is null, with an error that says why; the others keep their answers.';
  return schema;
}
