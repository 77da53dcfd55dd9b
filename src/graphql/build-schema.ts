import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AgreementDifferenceResolver, AgreementResolver } from './resolvers/agreement-resolver.ts';
import { ArticleQueries } from './resolvers/article-queries.ts';
import { ArticleResolver } from './resolvers/article-resolver.ts';
import { ArticleSpeakerResolver } from './resolvers/article-speaker-resolver.ts';
import { CorpusResolver } from './resolvers/corpus-resolver.ts';
import { CountQueries } from './resolvers/count-queries.ts';
import { ExplainQueries } from './resolvers/explain-queries.ts';
import { LayerResolver } from './resolvers/layer-resolver.ts';
import { MentionResolver } from './resolvers/mention-resolver.ts';
import { NodeQueries } from './resolvers/node-queries.ts';
import { ParagraphQueries } from './resolvers/paragraph-queries.ts';
import { ParagraphResolver } from './resolvers/paragraph-resolver.ts';
import { ProvenanceResolver } from './resolvers/provenance-resolver.ts';
import { QuoteClusterResolver } from './resolvers/quote-cluster-resolver.ts';
import { QuoteCountResolver } from './resolvers/quote-count-resolver.ts';
import { QuotePartsResolver } from './resolvers/quote-parts-resolver.ts';
import { QuoteQueries } from './resolvers/quote-queries.ts';
import { QuoteResolver } from './resolvers/quote-resolver.ts';
import { SegmentResolver } from './resolvers/segment-resolver.ts';
import { SpanResolver } from './resolvers/span-resolver.ts';
import { SpeakerDescriptionResolver } from './resolvers/speaker-description-resolver.ts';
import {
  SpeakerNetworkEdgeResolver,
  SpeakerNetworkNodeResolver,
  SpeakerNetworkResolver,
} from './resolvers/speaker-network-resolver.ts';
import { SpeakerQueries } from './resolvers/speaker-queries.ts';
import { SpeakerResolver } from './resolvers/speaker-resolver.ts';
import { ConcordanceLineResolver, SearchHitResolver } from './resolvers/words/hit-resolvers.ts';
import { WhoSaidQueries } from './resolvers/who-said-queries.ts';
import { SearchQueries } from './resolvers/words/search-queries.ts';
import { WordQueries } from './resolvers/words/word-queries.ts';

/** The executable schema of the API. Its resolvers expect a `RequestContext`. Arguments are checked where they are read. */
export async function buildApiSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    validate: false,
    resolvers: [
      CorpusResolver,
      NodeQueries,
      ArticleQueries,
      ArticleResolver,
      ArticleSpeakerResolver,
      ParagraphQueries,
      ParagraphResolver,
      SegmentResolver,
      SpanResolver,
      QuoteQueries,
      QuoteResolver,
      QuotePartsResolver,
      ProvenanceResolver,
      QuoteClusterResolver,
      SpeakerQueries,
      SpeakerResolver,
      SpeakerDescriptionResolver,
      MentionResolver,
      LayerResolver,
      WhoSaidQueries,
      SearchQueries,
      SearchHitResolver,
      ConcordanceLineResolver,
      WordQueries,
      CountQueries,
      QuoteCountResolver,
      SpeakerNetworkResolver,
      SpeakerNetworkNodeResolver,
      SpeakerNetworkEdgeResolver,
      AgreementResolver,
      AgreementDifferenceResolver,
      ExplainQueries,
    ],
  });
  // TypeGraphQL has no place for it.
  const query = schema.getQueryType();
  if (query) query.description = 'What can be asked of the corpus.';
  return schema;
}
