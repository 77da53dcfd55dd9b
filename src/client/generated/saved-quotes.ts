// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.
import type { QuoteFilter, QuoteKind, QuoteOrder } from './schema-types.ts';
import type { TypedDocument } from '../typed-document.ts';
export type SavedQuotesVariables = Readonly<{
  filter?: QuoteFilter | null | undefined;
  orderBy?: QuoteOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type SavedQuotesResult = {
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
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

/** Quotes that a filter selects, a page at a time, without their number, which would be counted anew for each page. */
export const SavedQuotes: TypedDocument<SavedQuotesResult, SavedQuotesVariables> = {
  name: 'SavedQuotes',
  text: `query SavedQuotes($filter: QuoteFilter, $orderBy: QuoteOrder, $first: Int, $after: String) {
  quotes(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes {
      ...PrintedQuote
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
