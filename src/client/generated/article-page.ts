// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.
import type {
  AnnotationMethod,
  CueClass,
  ParagraphKind,
  QuoteKind,
  ReviewStatus,
  SegmentRole,
  SourceKind,
  SpeakerKind,
} from './schema-types.ts';
import type { TypedDocument } from '../typed-document.ts';
export type ArticlePageVariables = Readonly<{
  id: string;
  kinds?: ReadonlyArray<ParagraphKind> | null | undefined;
  quote?: string;
  hasQuote?: boolean;
}>;

export type ArticlePageResult = {
  readonly article: {
    readonly section: string | null;
    readonly credits: ReadonlyArray<string>;
    readonly licence: string | null;
    readonly url: string | null;
    readonly wordCount: number;
    readonly id: string;
    readonly headline: string;
    readonly date: string | null;
    readonly publisher: string | null;
    readonly language: string;
    readonly layers: ReadonlyArray<{ readonly name: string; readonly method: AnnotationMethod }>;
    readonly previous: { readonly id: string; readonly headline: string } | null;
    readonly next: { readonly id: string; readonly headline: string } | null;
    readonly quotes: { readonly totalCount: number };
    readonly speakers: ReadonlyArray<{
      readonly quoteCount: number;
      readonly wordCount: number;
      readonly speaker: {
        readonly id: string;
        readonly name: string;
        readonly kind: SpeakerKind;
        readonly affiliation: string | null;
      };
    }>;
    readonly paragraphs: ReadonlyArray<{
      readonly id: string;
      readonly ordinal: number;
      readonly kind: ParagraphKind;
      readonly segments: ReadonlyArray<{
        readonly text: string;
        readonly roles: ReadonlyArray<SegmentRole>;
        readonly quotes: ReadonlyArray<{
          readonly id: string;
          readonly kind: QuoteKind;
          readonly speaker: { readonly id: string; readonly name: string } | null;
        }>;
      }>;
    }>;
  } | null;
  readonly quote?: {
    readonly id: string;
    readonly text: string;
    readonly kind: QuoteKind;
    readonly wordCount: number;
    readonly paragraph: { readonly id: string; readonly ordinal: number };
    readonly speaker: { readonly id: string; readonly name: string; readonly affiliation: string | null } | null;
    readonly source: { readonly text: string; readonly kind: SourceKind } | null;
    readonly cue: { readonly text: string; readonly lemma: string; readonly class: CueClass } | null;
    readonly layer: { readonly name: string };
    readonly parent: { readonly id: string; readonly text: string } | null;
    readonly nested: ReadonlyArray<{
      readonly id: string;
      readonly text: string;
      readonly speaker: { readonly name: string } | null;
    }>;
    readonly mentions: ReadonlyArray<{
      readonly span: { readonly text: string };
      readonly speaker: { readonly id: string; readonly name: string };
    }>;
    readonly cluster: {
      readonly size: number;
      readonly articleCount: number;
      readonly quotes: {
        readonly nodes: ReadonlyArray<{
          readonly id: string;
          readonly article: {
            readonly headline: string;
            readonly publisher: string | null;
            readonly date: string | null;
          };
          readonly cue: { readonly text: string } | null;
        }>;
      };
    } | null;
    readonly provenance: {
      readonly method: AnnotationMethod;
      readonly annotator: string;
      readonly confidence: number | null;
      readonly status: ReviewStatus;
      readonly createdAt: string;
      readonly evidence: ReadonlyArray<{ readonly rule: string; readonly explanation: string }>;
    };
  } | null;
  readonly corpus: { readonly name: string; readonly licence: string | null; readonly revision: string };
};

/** One article: its head, who is quoted in it, and its text cut at the borders of quotes; with a quote, how that is attributed. */
export const ArticlePage: TypedDocument<ArticlePageResult, ArticlePageVariables> = {
  name: 'ArticlePage',
  text: `query ArticlePage($id: ID!, $kinds: [ParagraphKind!], $quote: ID! = "", $hasQuote: Boolean! = false) {
  ...Masthead
  article(id: $id) {
    ...ArticleHead
    section
    credits
    licence
    url
    wordCount
    layers {
      name
      method
    }
    previous {
      id
      headline
    }
    next {
      id
      headline
    }
    quotes(first: 1) {
      totalCount
    }
    speakers {
      quoteCount
      wordCount
      speaker {
        id
        name
        kind
        affiliation
      }
    }
    paragraphs(kind: $kinds) {
      id
      ordinal
      kind
      segments {
        text
        roles
        quotes {
          id
          kind
          speaker {
            id
            name
          }
        }
      }
    }
  }
  quote(id: $quote) @include(if: $hasQuote) {
    ...Attribution
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

fragment Attribution on Quote {
  id
  text
  kind
  wordCount
  paragraph {
    id
    ordinal
  }
  speaker {
    id
    name
    affiliation
  }
  source {
    text
    kind
  }
  cue {
    text
    lemma
    class
  }
  layer {
    name
  }
  parent {
    id
    text
  }
  nested {
    id
    text
    speaker {
      name
    }
  }
  mentions {
    span {
      text
    }
    speaker {
      id
      name
    }
  }
  cluster {
    size
    articleCount
    quotes(first: 6) {
      nodes {
        id
        article {
          headline
          publisher
          date
        }
        cue {
          text
        }
      }
    }
  }
  provenance {
    method
    annotator
    confidence
    status
    createdAt
    evidence {
      rule
      explanation
    }
  }
}`,
};
