import { Ctx, FieldResolver, Int, Query, Resolver } from 'type-graphql';
import { corpusFacts, publisherCounts } from '../../store/read/aggregates/of-corpus.ts';
import { allLayers } from '../../store/read/by-key.ts';
import type { RequestContext } from '../context.ts';
import { DateScalar } from '../scalars/date-scalar.ts';
import { CorpusType } from '../types/corpus-type.ts';
import { LayerType } from '../types/layer-type.ts';
import { PublisherCountType } from '../types/publisher-count-type.ts';

/** The corpus and what it holds; its counts are read together, when the first is selected. */
@Resolver(() => CorpusType)
export class CorpusResolver {
  @Query(() => CorpusType, { description: 'The corpus as a whole: what it holds, and how to cite it.' })
  corpus(@Ctx() { session }: RequestContext): Promise<CorpusType> {
    return corpusFacts(session);
  }

  @FieldResolver(() => Int, { description: 'Number of articles.' })
  async articleCount(@Ctx() { loaders }: RequestContext): Promise<number> {
    return (await loaders.corpusCounts()).articleCount;
  }

  @FieldResolver(() => Int, { description: 'Number of paragraphs of all kinds.' })
  async paragraphCount(@Ctx() { loaders }: RequestContext): Promise<number> {
    return (await loaders.corpusCounts()).paragraphCount;
  }

  @FieldResolver(() => Int, { description: 'Number of quotes of the effective layer.' })
  async quoteCount(@Ctx() { loaders }: RequestContext): Promise<number> {
    return (await loaders.corpusCounts()).quoteCount;
  }

  @FieldResolver(() => Int, { description: 'Number of speakers; those merged into others are not counted.' })
  async speakerCount(@Ctx() { loaders }: RequestContext): Promise<number> {
    return (await loaders.corpusCounts()).speakerCount;
  }

  @FieldResolver(() => Int, { description: 'Number of words of all articles.' })
  async wordCount(@Ctx() { loaders }: RequestContext): Promise<number> {
    return (await loaders.corpusCounts()).wordCount;
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'Day of the earliest article; null without dates.' })
  async firstDate(@Ctx() { loaders }: RequestContext): Promise<string | null> {
    return (await loaders.corpusCounts()).firstDate;
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'Day of the latest article; null without dates.' })
  async lastDate(@Ctx() { loaders }: RequestContext): Promise<string | null> {
    return (await loaders.corpusCounts()).lastDate;
  }

  @FieldResolver(() => [PublisherCountType], {
    description: 'Who published the articles, most articles first. Articles without publisher are not counted.',
  })
  publishers(@Ctx() { session }: RequestContext): Promise<PublisherCountType[]> {
    return publisherCounts(session);
  }

  @FieldResolver(() => [LayerType], { description: 'The sets of annotations that the corpus has, by name.' })
  async layers(@Ctx() { session }: RequestContext): Promise<LayerType[]> {
    return (await allLayers(session)).map((row) => new LayerType(row));
  }
}
