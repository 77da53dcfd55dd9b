// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.
import type { AnnotationMethod, QuoteDimension, QuoteKind, SourceKind } from './schema-types.ts';
import type { TypedDocument } from '../typed-document.ts';
export type HomePageVariables = Readonly<{
  period?: QuoteDimension;
  isWhole?: boolean;
}>;

export type HomePageResult = {
  readonly corpus: {
    readonly description: string | null;
    readonly articleCount: number;
    readonly quoteCount: number;
    readonly speakerCount: number;
    readonly wordCount: number;
    readonly firstDate: string | null;
    readonly lastDate: string | null;
    readonly name: string;
    readonly licence: string | null;
    readonly revision: string;
    readonly layers: ReadonlyArray<{
      readonly name: string;
      readonly method: AnnotationMethod;
      readonly annotator: string;
      readonly articleCount: number;
      readonly quoteCount: number;
    }>;
  };
  readonly mostQuoted: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly direct: number;
      readonly mixed: number;
      readonly indirect: number;
    }>;
  };
  readonly papers?: {
    readonly isComplete: boolean;
    readonly rows: ReadonlyArray<{
      readonly publisher: string | null;
      readonly kind: QuoteKind | null;
      readonly quotes: number;
    }>;
  };
  readonly sources: {
    readonly rows: ReadonlyArray<{ readonly sourceKind: SourceKind | null; readonly quotes: number }>;
  };
  readonly timeline?: {
    readonly points: ReadonlyArray<{ readonly period: string; readonly quotes: number | null }>;
    readonly undated: { readonly quotes: number };
  };
};

/** The corpus at a glance: what it holds, who is quoted most and how, quotes over time, and the papers. */
export const HomePage: TypedDocument<HomePageResult, HomePageVariables> = {
  name: 'HomePage',
  text: `query HomePage($period: QuoteDimension! = MONTH, $isWhole: Boolean! = false) {
  ...Masthead
  corpus {
    description
    articleCount
    quoteCount
    speakerCount
    wordCount
    firstDate
    lastDate
    layers {
      name
      method
      annotator
      articleCount
      quoteCount
    }
  }
  mostQuoted: speakers(first: 12, orderBy: {field: QUOTE_COUNT}) {
    nodes {
      id
      name
      direct: quoteCount(filter: {kind: [DIRECT]})
      mixed: quoteCount(filter: {kind: [MIXED]})
      indirect: quoteCount(filter: {kind: [INDIRECT]})
    }
  }
  papers: quoteCounts(groupBy: [PUBLISHER, KIND], first: 1000) @include(if: $isWhole) {
    isComplete
    rows {
      publisher
      kind
      quotes
    }
  }
  sources: quoteCounts(groupBy: [SOURCE_KIND]) {
    rows {
      sourceKind
      quotes
    }
  }
  timeline(period: $period) @include(if: $isWhole) {
    points {
      period
      quotes
    }
    undated {
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
}`,
};
