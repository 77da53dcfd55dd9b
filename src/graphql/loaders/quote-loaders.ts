import type { QuoteFilter } from '../../corpus/filters.ts';
import { quoteId } from '../../corpus/ids.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { quotesById, type QuoteName } from '../../store/read/by-id.ts';
import { nestedOf, placeKey, quotesBySlot, spansOf, type QuotePlace } from '../../store/read/by-key.ts';
import { effectiveQuotesOf } from '../../store/read/effective-quotes.ts';
import { layerMentionsOf, readingKey, type Reading } from '../../store/read/layer-mentions.ts';
import type { QuoteRequest } from '../../store/read/pages.ts';
import type { Page } from '../../store/read/paging/fetch-page.ts';
import {
  countQuotesOfParents,
  quotesOfParents,
  wordsOfParents,
  type QuoteParent,
} from '../../store/read/parent-lists.ts';
import { quotesOfParagraphs } from '../../store/read/quotes-of-paragraphs.ts';
import type { ParagraphRow } from '../../store/rows/paragraph-row.ts';
import type { QuoteRow } from '../../store/rows/quote-row.ts';
import type { SpanRow } from '../../store/rows/span-row.ts';
import { MentionType } from '../types/mention-type.ts';
import { QuoteType } from '../types/quote-type.ts';
import { loaderOf, loaderWithDefault } from './batch.ts';
import { mapLists, mapValues } from './map-values.ts';
import { memoize } from './memoize.ts';
import { placeLoader } from './place-loader.ts';

/** Key of a parent of quotes: of an article or speaker its key, of a cluster its hash. */
export type ParentKey = number | string;

/** Which quotes of which kind of parent are counted. */
export interface QuoteTally {
  readonly parent: QuoteParent;
  readonly filter?: QuoteFilter | null | undefined;
}

/** What a request reads about quotes. */
export class QuoteLoaders {
  constructor(readonly connection: Connection) {}

  readonly byName = placeLoader<QuoteName, QuoteType, undefined>(
    ({ article, layer, number }) => quoteId(article, layer, number),
    undefined,
    async (names) => mapValues(await quotesById(this.connection, names), (row) => new QuoteType(row)),
  );

  readonly byPlace = placeLoader<QuotePlace, QuoteType, undefined>(placeKey, undefined, async (places) =>
    mapValues(await quotesBySlot(this.connection, places), (row) => new QuoteType(row)),
  );

  /** The spans of all roles, each role in reading order. */
  readonly spans = placeLoader<QuotePlace, readonly SpanRow[], readonly SpanRow[]>(placeKey, [], (places) =>
    spansOf(this.connection, places),
  );

  /** The quotes directly inside one, in reading order. */
  readonly nested = placeLoader<QuotePlace, readonly QuoteType[], readonly QuoteType[]>(placeKey, [], async (places) =>
    mapLists(await nestedOf(this.connection, places), (row) => new QuoteType(row)),
  );

  /** The mentions of one article in one layer, in reading order. */
  readonly mentionsOfLayer = placeLoader<Reading, readonly MentionType[], readonly MentionType[]>(
    readingKey,
    [],
    async (readings) => mapLists(await layerMentionsOf(this.connection, readings), (row) => new MentionType(row)),
  );

  /** All of an article's effective layer, in reading order. */
  readonly ofArticle = loaderWithDefault<number, readonly QuoteRow[]>([], (keys) =>
    effectiveQuotesOf(this.connection, keys),
  );

  /** Those whose content touches a paragraph, in reading order; one loader for each filter. */
  readonly ofParagraph = memoize((filter: QuoteFilter | null) =>
    placeLoader<Pick<ParagraphRow, 'articleKey' | 'ordinal'>, readonly QuoteType[], readonly QuoteType[]>(
      ({ articleKey, ordinal }) => `${articleKey}/${ordinal}`,
      [],
      async (paragraphs) =>
        mapLists(await quotesOfParagraphs(this.connection, paragraphs, filter), (row) => new QuoteType(row)),
    ),
  );

  /** A page of the quotes of each parent; one loader for each combination of arguments. Undefined: it has none. */
  readonly page = memoize(({ parent, ...request }: QuoteRequest & { readonly parent: QuoteParent }) =>
    loaderOf<ParentKey, Page<QuoteRow>>((keys) => quotesOfParents(this.connection, parent, keys, request)),
  );

  readonly count = memoize(({ parent, filter }: QuoteTally) =>
    loaderWithDefault<ParentKey, number>(0, (keys) => countQuotesOfParents(this.connection, parent, keys, filter)),
  );

  readonly words = memoize(({ parent, filter }: QuoteTally) =>
    loaderWithDefault<ParentKey, number>(0, (keys) => wordsOfParents(this.connection, parent, keys, filter)),
  );
}
