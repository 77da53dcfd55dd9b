import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { quoteId } from '../../corpus/ids.ts';
import { hullOf } from '../../text/span.ts';
import { expectBetween } from '../check-arguments.ts';
import type { RequestContext } from '../context.ts';
import { widenToSentences } from '../marked-text/widen-to-sentences.ts';
import { ArticleType } from '../types/article-type.ts';
import { LayerType } from '../types/layer-type.ts';
import { MentionType } from '../types/mention-type.ts';
import { ParagraphType } from '../types/paragraph-type.ts';
import { ProvenanceType } from '../types/provenance-type.ts';
import { QuoteClusterType } from '../types/quote-cluster-type.ts';
import { QuoteType } from '../types/quote-type.ts';
import { SpeakerType } from '../types/speaker-type.ts';
import { standsIn, touches } from './quote-spans.ts';

/** Most sentences of context on either side. */
const MAX_SENTENCES = 20;

/** What hangs on a quote, besides its parts (`QuotePartsResolver`). */
@Resolver(() => QuoteType)
export class QuoteResolver {
  @FieldResolver(() => ID)
  async id(@Root() { row }: QuoteType, @Ctx() { loaders }: RequestContext): Promise<string> {
    const { articles, layers } = loaders;
    const [article, layer] = await Promise.all([articles.byKey.load(row.articleKey), layers.byKey.load(row.layerKey)]);
    return quoteId(article.row.id, layer.name, row.number);
  }

  @FieldResolver(() => ArticleType, { description: 'The article in which it stands.' })
  article(@Root() { row }: QuoteType, @Ctx() { loaders }: RequestContext): Promise<ArticleType> {
    return loaders.articles.byKey.load(row.articleKey);
  }

  @FieldResolver(() => ParagraphType, { description: 'The paragraph in which the content starts.' })
  async paragraph(@Root() { row }: QuoteType, @Ctx() { loaders }: RequestContext): Promise<ParagraphType | undefined> {
    return (await loaders.articles.paragraphs.load(row.articleKey))[row.firstParagraph - 1];
  }

  @FieldResolver(() => [ParagraphType], { description: 'All paragraphs that the content touches, in order.' })
  async paragraphs(@Root() { row }: QuoteType, @Ctx() { loaders }: RequestContext): Promise<ParagraphType[]> {
    const { articles, quotes } = loaders;
    const [paragraphs, spans] = await Promise.all([articles.paragraphs.load(row.articleKey), quotes.spans.load(row)]);
    return paragraphs.filter((paragraph) => touches(spans, 'content', paragraph.row));
  }

  @FieldResolver(() => SpeakerType, {
    nullable: true,
    description: 'Who said it, when the text names somebody or resolves to somebody. Null for anonymous sources.',
  })
  speaker(@Root() { row }: QuoteType, @Ctx() { loaders }: RequestContext): Promise<SpeakerType> | null {
    return row.speakerKey === null ? null : loaders.speakers.byKey.load(row.speakerKey);
  }

  @FieldResolver(() => String, {
    description:
      'Content, cue and source as printed, from the first of their words to the last. With sentences: widened to whole ' +
      'sentences, and by so many more on either side.',
  })
  async context(
    @Root() { row }: QuoteType,
    @Arg('sentences', () => Int, { defaultValue: 0, description: 'Sentences more on either side, at most 20: 1.' })
    sentences: number,
    @Ctx() { loaders: { articles, quotes } }: RequestContext,
  ): Promise<string> {
    expectBetween('sentences', sentences, { least: 0, most: MAX_SENTENCES });
    const [text, spans] = await Promise.all([articles.text(row.articleKey), quotes.spans.load(row)]);
    const hull = hullOf([row, ...spans]);
    return text.slice(sentences === 0 ? hull : widenToSentences(hull, text.sentences, sentences));
  }

  @FieldResolver(() => QuoteType, { nullable: true, description: 'The quote inside which this one stands, if any.' })
  async parent(@Root() { row }: QuoteType, @Ctx() { loaders }: RequestContext): Promise<QuoteType | null> {
    if (row.parentSlot === null) return null;
    return (await loaders.quotes.byPlace.load({ articleKey: row.articleKey, slot: row.parentSlot })) ?? null;
  }

  @FieldResolver(() => [QuoteType], { description: 'The quotes directly inside this one, in reading order.' })
  nested(@Root() { row }: QuoteType, @Ctx() { loaders }: RequestContext): Promise<readonly QuoteType[]> {
    return loaders.quotes.nested.load(row);
  }

  @FieldResolver(() => [MentionType], {
    description: 'People and bodies that the content speaks of, in reading order.',
  })
  async mentions(@Root() { row }: QuoteType, @Ctx() { loaders: { quotes } }: RequestContext): Promise<MentionType[]> {
    const [mentions, spans] = await Promise.all([quotes.mentionsOfLayer.load(row), quotes.spans.load(row)]);
    return mentions.filter((mention) => standsIn(spans, 'content', mention.row));
  }

  @FieldResolver(() => LayerType, { description: 'The set of annotations that the quote belongs to.' })
  layer(@Root() { row }: QuoteType, @Ctx() { loaders }: RequestContext): Promise<LayerType> {
    return loaders.layers.byKey.load(row.layerKey);
  }

  @FieldResolver(() => ProvenanceType, { description: 'Who or what made the annotation, and how sure it is.' })
  async provenance(@Root() { row }: QuoteType, @Ctx() { loaders }: RequestContext): Promise<ProvenanceType> {
    const layer = await loaders.layers.byKey.load(row.layerKey);
    return new ProvenanceType(layer.row, row);
  }

  @FieldResolver(() => QuoteClusterType, {
    nullable: true,
    description:
      'The same words, or nearly the same, elsewhere in the corpus. Null when they are quoted only once, or are fewer than four.',
  })
  async cluster(@Root() { row }: QuoteType, @Ctx() { loaders }: RequestContext): Promise<QuoteClusterType | null> {
    return row.wordsHash === null ? null : ((await loaders.clusters.byWords.load(row.wordsHash)) ?? null);
  }
}
