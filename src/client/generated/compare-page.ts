// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.
import type { QuoteDimension, QuoteFilter, QuoteKind } from './schema-types.ts';
import type { TypedDocument } from '../typed-document.ts';
export type ComparePageVariables = Readonly<{
  left: QuoteFilter;
  right: QuoteFilter;
  leftId?: string | null | undefined;
  leftNamed?: string | null | undefined;
  rightId?: string | null | undefined;
  rightNamed?: string | null | undefined;
  withSpeakers?: boolean;
  withPapers?: boolean;
  areSpeakers?: boolean;
  areGiven?: boolean;
  withWords?: boolean;
  period?: QuoteDimension;
}>;

export type ComparePageResult = {
  readonly speakers?: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
  readonly papers?: { readonly rows: ReadonlyArray<{ readonly publisher: string | null }> };
  readonly leftName?: { readonly id: string; readonly name: string } | null;
  readonly rightName?: { readonly id: string; readonly name: string } | null;
  readonly leftKinds?: {
    readonly totalQuotes: number;
    readonly totalWords: number;
    readonly rows: ReadonlyArray<{ readonly kind: QuoteKind | null; readonly quotes: number }>;
  };
  readonly rightKinds?: {
    readonly totalQuotes: number;
    readonly totalWords: number;
    readonly rows: ReadonlyArray<{ readonly kind: QuoteKind | null; readonly quotes: number }>;
  };
  readonly leftVerbs?: {
    readonly isComplete: boolean;
    readonly rows: ReadonlyArray<{ readonly cue: string | null; readonly quotes: number; readonly share: number }>;
  };
  readonly rightVerbs?: {
    readonly isComplete: boolean;
    readonly rows: ReadonlyArray<{ readonly cue: string | null; readonly quotes: number; readonly share: number }>;
  };
  readonly leftTime?: { readonly points: ReadonlyArray<{ readonly period: string; readonly quotes: number | null }> };
  readonly rightTime?: { readonly points: ReadonlyArray<{ readonly period: string; readonly quotes: number | null }> };
  readonly leftWords?: {
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
  readonly rightWords?: {
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

/** Two sides held against each other: how their quotes are introduced, when they stand, and which words set them apart. */
export const ComparePage: TypedDocument<ComparePageResult, ComparePageVariables> = {
  name: 'ComparePage',
  text: `query ComparePage($left: QuoteFilter!, $right: QuoteFilter!, $leftId: ID, $leftNamed: String, $rightId: ID, $rightNamed: String, $withSpeakers: Boolean! = false, $withPapers: Boolean! = false, $areSpeakers: Boolean! = false, $areGiven: Boolean! = false, $withWords: Boolean! = false, $period: QuoteDimension! = MONTH) {
  ...Masthead
  speakers(first: 40, orderBy: {field: QUOTE_COUNT}) @include(if: $withSpeakers) {
    nodes {
      id
      name
    }
  }
  papers: quoteCounts(groupBy: [PUBLISHER], first: 40) @include(if: $withPapers) {
    rows {
      publisher
    }
  }
  leftName: speaker(id: $leftId, name: $leftNamed) @include(if: $areSpeakers) {
    id
    name
  }
  rightName: speaker(id: $rightId, name: $rightNamed) @include(if: $areSpeakers) {
    id
    name
  }
  leftKinds: quoteCounts(groupBy: [KIND], filter: $left) @include(if: $areGiven) {
    totalQuotes
    totalWords
    rows {
      kind
      quotes
    }
  }
  rightKinds: quoteCounts(groupBy: [KIND], filter: $right) @include(if: $areGiven) {
    totalQuotes
    totalWords
    rows {
      kind
      quotes
    }
  }
  leftVerbs: quoteCounts(groupBy: [CUE], filter: $left, first: 300) @include(if: $areGiven) {
    isComplete
    rows {
      cue
      quotes
      share
    }
  }
  rightVerbs: quoteCounts(groupBy: [CUE], filter: $right, first: 300) @include(if: $areGiven) {
    isComplete
    rows {
      cue
      quotes
      share
    }
  }
  leftTime: timeline(period: $period, filter: $left) @include(if: $areGiven) {
    points {
      period
      quotes
    }
  }
  rightTime: timeline(period: $period, filter: $right) @include(if: $areGiven) {
    points {
      period
      quotes
    }
  }
  leftWords: keyness(target: $left, reference: $right, first: 15) @include(if: $withWords) {
    ...Keywords
  }
  rightWords: keyness(target: $right, reference: $left, first: 15) @include(if: $withWords) {
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
