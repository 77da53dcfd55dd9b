// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.
import type { ConcordanceSort, QuoteFilter, QuoteKind, TextScope } from './schema-types.ts';
import type { TypedDocument } from '../typed-document.ts';
export type LineListVariables = Readonly<{
  words: string;
  scope?: TextScope;
  filter?: QuoteFilter | null | undefined;
  sortBy?: ConcordanceSort;
  seed?: number | null | undefined;
  window?: number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type LineListResult = {
  readonly concordance: {
    readonly nodes: ReadonlyArray<{
      readonly left: string;
      readonly match: string;
      readonly right: string;
      readonly paragraph: {
        readonly id: string;
        readonly article: {
          readonly id: string;
          readonly headline: string;
          readonly date: string | null;
          readonly publisher: string | null;
          readonly language: string;
        };
      };
      readonly quote: {
        readonly id: string;
        readonly kind: QuoteKind;
        readonly speaker: { readonly id: string; readonly name: string } | null;
        readonly source: { readonly text: string } | null;
        readonly cue: { readonly lemma: string } | null;
      } | null;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

/** Lines of a concordance, a page at a time: every place where a query matches, with its words before and behind. How many there are is not asked: that would walk all of them for each page. */
export const LineList: TypedDocument<LineListResult, LineListVariables> = {
  name: 'LineList',
  text: `query LineList($words: String!, $scope: TextScope! = WHOLE, $filter: QuoteFilter, $sortBy: ConcordanceSort! = POSITION, $seed: Int, $window: Int! = 10, $first: Int, $after: String) {
  concordance(
    query: $words
    scope: $scope
    filter: $filter
    sortBy: $sortBy
    seed: $seed
    window: $window
    first: $first
    after: $after
  ) {
    nodes {
      ...PrintedLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}

fragment PrintedLine on ConcordanceLine {
  left
  match
  right
  paragraph {
    id
    article {
      ...ArticleHead
    }
  }
  quote {
    id
    kind
    speaker {
      id
      name
    }
    source {
      text
    }
    cue {
      lemma
    }
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
