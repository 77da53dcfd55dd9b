// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.
import type { QuoteKind } from '../schema-types.ts';

export type PrintedLine = {
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
};
