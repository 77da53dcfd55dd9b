import { findClusters, type Cluster } from './clusters.ts';
import type { Article, Corpus, Layer, Mention, Paragraph, Quote, Span } from './corpus.ts';
import type { CursorBook } from './cursor-book.ts';
import { quoteTest } from './filters.ts';
import type { QuoteFilter } from './filter-types.ts';
import { pageOf, quoteList, type Order, type PageArguments, type ShuffledRank } from './lists.ts';
import { quoteObject } from './quote-objects.ts';
import { speakerObject } from './speaker-objects.ts';
import { readForms, type Forms, type Speaker } from './speakers.ts';
import { articleObject, layerObject, mentionObject, paragraphObject, spanObject } from './text-objects.ts';

/** The arguments of a list of quotes. */
export interface QuotesArguments extends PageArguments {
  readonly filter?: QuoteFilter | null;
  readonly orderBy?: Order | null;
}

/**
 * What the objects of the API are made from, and functions that make those of the other nouns. An object has all fields of its type;
 * a field that costs something, leads to another noun or has arguments is a function of its arguments, as graphql-js allows.
 */
export interface World {
  readonly corpus: Corpus;
  readonly forms: Forms;
  readonly book: CursorBook;
  readonly clusterOf: (quote: Quote) => Cluster | undefined;
  /** The quotes among `quotes` that a filter selects. */
  readonly select: (quotes: readonly Quote[], filter: QuoteFilter | null | undefined) => readonly Quote[];
  readonly quotePage: (quotes: readonly Quote[], args: QuotesArguments) => object;
  readonly article: (article: Article) => object;
  readonly paragraph: (paragraph: Paragraph) => object;
  readonly span: (span: Span) => object;
  readonly quote: (quote: Quote) => object;
  readonly mention: (mention: Mention) => object;
  readonly speaker: (speaker: Speaker) => object;
  readonly layer: (layer: Layer) => object;
}

/** The world of a corpus. */
export function worldOf(corpus: Corpus, book: CursorBook, shuffledRank: ShuffledRank): World {
  const forms = readForms(corpus);
  const world: World = {
    corpus,
    forms,
    book,
    clusterOf: findClusters(corpus),
    select: (quotes, filter) => quotes.filter(quoteTest(filter, { corpus, forms })),
    quotePage: (quotes, args) =>
      pageOf(quoteList(world.select(quotes, args.filter), args.orderBy, shuffledRank), args, world.quote, book),
    article: (article) => articleObject(article, world),
    paragraph: (paragraph) => paragraphObject(paragraph, world),
    span: (span) => spanObject(span, world),
    quote: (quote) => quoteObject(quote, world),
    mention: (mention) => mentionObject(mention, world),
    speaker: (speaker) => speakerObject(speaker, world),
    layer: (layer) => layerObject(layer, world),
  };
  return world;
}
