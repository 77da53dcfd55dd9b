// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.
import type { AnnotationMethod, CueClass, QuoteKind, ReviewStatus, SourceKind } from '../schema-types.ts';

export type Attribution = {
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
};
