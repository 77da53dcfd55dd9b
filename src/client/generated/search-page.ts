// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.
import type { ConcordanceSort, QuoteFilter, QuoteKind, QuoteOrder, SourceKind, TextScope } from './schema-types.ts';
import type { TypedDocument } from '../typed-document.ts';
export type SearchPageVariables = Readonly<{
  words?: string;
  name?: string;
  scope?: TextScope;
  filter?: QuoteFilter | null | undefined;
  sortBy?: ConcordanceSort;
  window?: number;
  first?: number;
  after?: string | null | undefined;
  orderBy?: QuoteOrder | null | undefined;
  withLines?: boolean;
  withQuotes?: boolean;
  withWhoSaid?: boolean;
  matches?: number;
  withNames?: boolean;
  withCounts?: boolean;
  withChosen?: boolean;
  chosen?: ReadonlyArray<string> | null | undefined;
  forSpeaker?: QuoteFilter | null | undefined;
  forPaper?: QuoteFilter | null | undefined;
  forVerb?: QuoteFilter | null | undefined;
  forKind?: QuoteFilter | null | undefined;
  forSource?: QuoteFilter | null | undefined;
}>;

export type SearchPageResult = {
  readonly concordance?: {
    readonly totalCount: number;
    readonly perMillion: number;
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
    readonly basis: {
      readonly revision: string;
      readonly filter: string;
      readonly query: string | null;
      readonly isComplete: boolean;
      readonly limit: string | null;
    };
  };
  readonly quotes?: {
    readonly totalCount: number;
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
  readonly whoSaid?: {
    readonly matches: ReadonlyArray<{
      readonly similarity: number;
      readonly alsoIn: number;
      readonly quote: {
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
      };
    }>;
  };
  readonly speakers?: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly affiliation: string | null;
      readonly quoteCount: number;
    }>;
  };
  readonly chosenSpeakers?: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
  readonly bySpeaker?: {
    readonly rows: ReadonlyArray<{
      readonly quotes: number;
      readonly speaker: { readonly id: string; readonly name: string } | null;
    }>;
  };
  readonly byPaper?: { readonly rows: ReadonlyArray<{ readonly publisher: string | null; readonly quotes: number }> };
  readonly byVerb?: { readonly rows: ReadonlyArray<{ readonly cue: string | null; readonly quotes: number }> };
  readonly byKind?: { readonly rows: ReadonlyArray<{ readonly kind: QuoteKind | null; readonly quotes: number }> };
  readonly bySource?: {
    readonly rows: ReadonlyArray<{ readonly sourceKind: SourceKind | null; readonly quotes: number }>;
  };
  readonly corpus: { readonly name: string; readonly licence: string | null; readonly revision: string };
};

/** What was said: the lines that hold words, or the quotes that a filter selects, or who said something like them; with what else could be chosen. */
export const SearchPage: TypedDocument<SearchPageResult, SearchPageVariables> = {
  name: 'SearchPage',
  text: `query SearchPage($words: String! = "", $name: String! = "", $scope: TextScope! = IN_QUOTES, $filter: QuoteFilter, $sortBy: ConcordanceSort! = POSITION, $window: Int! = 9, $first: Int! = 30, $after: String, $orderBy: QuoteOrder, $withLines: Boolean! = false, $withQuotes: Boolean! = false, $withWhoSaid: Boolean! = false, $matches: Int! = 20, $withNames: Boolean! = false, $withCounts: Boolean! = false, $withChosen: Boolean! = false, $chosen: [ID!], $forSpeaker: QuoteFilter, $forPaper: QuoteFilter, $forVerb: QuoteFilter, $forKind: QuoteFilter, $forSource: QuoteFilter) {
  ...Masthead
  concordance(
    query: $words
    scope: $scope
    filter: $filter
    sortBy: $sortBy
    window: $window
    first: $first
    after: $after
  ) @include(if: $withLines) {
    totalCount
    perMillion
    nodes {
      ...PrintedLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    basis {
      ...CitedBasis
    }
  }
  quotes(filter: $filter, orderBy: $orderBy, first: $first, after: $after) @include(if: $withQuotes) {
    totalCount
    nodes {
      ...PrintedQuote
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  whoSaid(text: $words, filter: $filter, first: $matches) @include(if: $withWhoSaid) {
    matches {
      similarity
      alsoIn
      quote {
        ...PrintedQuote
      }
    }
  }
  speakers(filter: {nameContains: $name}, first: 4) @include(if: $withNames) {
    nodes {
      id
      name
      affiliation
      quoteCount
    }
  }
  chosenSpeakers: speakers(filter: {id: $chosen}, first: 100) @include(if: $withChosen) {
    nodes {
      id
      name
    }
  }
  bySpeaker: quoteCounts(groupBy: [SPEAKER], filter: $forSpeaker, first: 12) @include(if: $withCounts) {
    rows {
      speaker {
        id
        name
      }
      quotes
    }
  }
  byPaper: quoteCounts(groupBy: [PUBLISHER], filter: $forPaper, first: 10) @include(if: $withCounts) {
    rows {
      publisher
      quotes
    }
  }
  byVerb: quoteCounts(groupBy: [CUE], filter: $forVerb, first: 12) @include(if: $withCounts) {
    rows {
      cue
      quotes
    }
  }
  byKind: quoteCounts(groupBy: [KIND], filter: $forKind) @include(if: $withCounts) {
    rows {
      kind
      quotes
    }
  }
  bySource: quoteCounts(groupBy: [SOURCE_KIND], filter: $forSource) @include(if: $withCounts) {
    rows {
      sourceKind
      quotes
    }
  }
}

fragment Masthead on Query {
  corpus {
    name
    licence
    revision
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
}

fragment CitedBasis on Basis {
  revision
  filter
  query
  isComplete
  limit
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
}`,
};
