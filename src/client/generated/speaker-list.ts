// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.
import type { QuoteFilter, QuoteKind, SpeakerFilter, SpeakerKind, SpeakerOrder } from './schema-types.ts';
import type { TypedDocument } from '../typed-document.ts';
export type SpeakerListVariables = Readonly<{
  filter?: SpeakerFilter | null | undefined;
  orderBy?: SpeakerOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  quotesFilter?: QuoteFilter | null | undefined;
  quotesEach?: number | null | undefined;
}>;

export type SpeakerListResult = {
  readonly speakers: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly kind: SpeakerKind;
      readonly affiliation: string | null;
      readonly quoteCount: number;
      readonly quotes: {
        readonly nodes: ReadonlyArray<{
          readonly id: string;
          readonly text: string;
          readonly kind: QuoteKind;
          readonly cue: { readonly text: string; readonly lemma: string } | null;
          readonly source: { readonly text: string } | null;
          readonly speaker: { readonly id: string; readonly name: string } | null;
          readonly article: {
            readonly id: string;
            readonly headline: string;
            readonly date: string | null;
            readonly publisher: string | null;
            readonly language: string;
          };
        }>;
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

/** Speakers that a filter selects, a page at a time, most quoted first unless asked otherwise, each with some of their quotes. */
export const SpeakerList: TypedDocument<SpeakerListResult, SpeakerListVariables> = {
  name: 'SpeakerList',
  text: `query SpeakerList($filter: SpeakerFilter, $orderBy: SpeakerOrder, $first: Int, $after: String, $quotesFilter: QuoteFilter, $quotesEach: Int = 3) {
  speakers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    nodes {
      id
      name
      kind
      affiliation
      quoteCount(filter: $quotesFilter)
      quotes(filter: $quotesFilter, first: $quotesEach) {
        nodes {
          ...PrintedQuote
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}

fragment PrintedQuote on Quote {
  id
  text
  kind
  cue {
    text
    lemma
  }
  source {
    text
  }
  speaker {
    id
    name
  }
  article {
    ...ArticleHead
  }
}

fragment ArticleHead on Article {
  id
  headline
  date
  publisher
  language
}`,
};
