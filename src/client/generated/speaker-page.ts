// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.
import type { QuoteDimension, QuoteFilter, QuoteKind, QuoteOrder, SpeakerKind } from './schema-types.ts';
import type { TypedDocument } from '../typed-document.ts';
export type SpeakerPageVariables = Readonly<{
  id: string;
  all: QuoteFilter;
  filter: QuoteFilter;
  withWords?: boolean;
  beside: QuoteFilter;
  period?: QuoteDimension;
  orderBy?: QuoteOrder | null | undefined;
  after?: string | null | undefined;
}>;

export type SpeakerPageResult = {
  readonly speaker: {
    readonly id: string;
    readonly name: string;
    readonly kind: SpeakerKind;
    readonly aliases: ReadonlyArray<string>;
    readonly affiliation: string | null;
    readonly wikidata: string | null;
    readonly firstQuoted: string | null;
    readonly lastQuoted: string | null;
    readonly quoteCount: number;
    readonly wordCount: number;
    readonly descriptions: ReadonlyArray<{
      readonly text: string;
      readonly article: {
        readonly id: string;
        readonly headline: string;
        readonly date: string | null;
        readonly publisher: string | null;
        readonly language: string;
      };
    }>;
    readonly quotes: {
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
  } | null;
  readonly kinds: { readonly rows: ReadonlyArray<{ readonly kind: QuoteKind | null; readonly quotes: number }> };
  readonly verbs: {
    readonly rowCount: number;
    readonly rows: ReadonlyArray<{ readonly cue: string | null; readonly quotes: number }>;
  };
  readonly papers: {
    readonly isComplete: boolean;
    readonly rows: ReadonlyArray<{
      readonly publisher: string | null;
      readonly kind: QuoteKind | null;
      readonly quotes: number;
    }>;
  };
  readonly timeline: {
    readonly points: ReadonlyArray<{ readonly period: string; readonly quotes: number | null }>;
    readonly undated: { readonly quotes: number };
  };
  readonly speakerNetwork?: {
    readonly speakerCount: number;
    readonly nodes: ReadonlyArray<{
      readonly quotes: number;
      readonly speaker: { readonly id: string; readonly name: string };
    }>;
    readonly edges: ReadonlyArray<{
      readonly weight: number;
      readonly source: { readonly id: string };
      readonly target: { readonly id: string };
    }>;
  };
  readonly keyness?: {
    readonly rows: ReadonlyArray<{
      readonly item: string;
      readonly targetCount: number;
      readonly targetPerMillion: number;
      readonly referencePerMillion: number;
      readonly score: number;
      readonly pValue: number;
    }>;
    readonly basis: { readonly isComplete: boolean; readonly limit: string | null };
  };
  readonly corpus: { readonly name: string; readonly licence: string | null; readonly revision: string };
};

/** One speaker: who it is, how they are quoted, when, where and with which verbs; with keywords, what sets their words apart. */
export const SpeakerPage: TypedDocument<SpeakerPageResult, SpeakerPageVariables> = {
  name: 'SpeakerPage',
  text: `query SpeakerPage($id: ID!, $all: QuoteFilter!, $filter: QuoteFilter!, $withWords: Boolean! = false, $beside: QuoteFilter!, $period: QuoteDimension! = MONTH, $orderBy: QuoteOrder, $after: String) {
  ...Masthead
  speaker(id: $id) {
    id
    name
    kind
    aliases
    affiliation
    wikidata
    firstQuoted
    lastQuoted
    quoteCount
    wordCount
    descriptions {
      text
      article {
        ...ArticleHead
      }
    }
    quotes(filter: $filter, orderBy: $orderBy, first: 20, after: $after) {
      totalCount
      nodes {
        ...PrintedQuote
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  kinds: quoteCounts(groupBy: [KIND], filter: $all) {
    rows {
      kind
      quotes
    }
  }
  verbs: quoteCounts(groupBy: [CUE], filter: $all, first: 12) {
    rowCount
    rows {
      cue
      quotes
    }
  }
  papers: quoteCounts(groupBy: [PUBLISHER, KIND], filter: $all, first: 300) {
    isComplete
    rows {
      publisher
      kind
      quotes
    }
  }
  timeline(period: $period, filter: $all) {
    points {
      period
      quotes
    }
    undated {
      quotes
    }
  }
  speakerNetwork(filter: $beside, first: 60) @include(if: $withWords) {
    speakerCount
    nodes {
      quotes
      speaker {
        id
        name
      }
    }
    edges(first: 300) {
      weight
      source {
        id
      }
      target {
        id
      }
    }
  }
  keyness(target: $all, first: 20) @include(if: $withWords) {
    ...Keywords
  }
}

fragment Masthead on Query {
  corpus {
    name
    licence
    revision
  }
}

fragment ArticleHead on Article {
  id
  headline
  date
  publisher
  language
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

fragment Keywords on KeywordList {
  rows {
    item
    targetCount
    targetPerMillion
    referencePerMillion
    score
    pValue
  }
  basis {
    isComplete
    limit
  }
}`,
};
