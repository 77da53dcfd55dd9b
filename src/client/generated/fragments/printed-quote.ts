// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.
import type { QuoteKind } from '../schema-types.ts';

export type PrintedQuote = {
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
