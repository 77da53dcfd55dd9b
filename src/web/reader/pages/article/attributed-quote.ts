import type { Cluster } from './cluster-list.tsx';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A quote with everything that is known of its attribution. */
export interface AttributedQuote {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly wordCount: number;
  readonly paragraph: { readonly id: string; readonly ordinal: number };
  readonly speaker: (Named & { readonly affiliation: string | null }) | null;
  readonly source: { readonly text: string; readonly kind: string } | null;
  readonly cue: { readonly text: string; readonly lemma: string; readonly class: string } | null;
  readonly layer: { readonly name: string };
  readonly parent: { readonly id: string; readonly text: string } | null;
  readonly nested: readonly {
    readonly id: string;
    readonly text: string;
    readonly speaker: { readonly name: string } | null;
  }[];
  readonly mentions: readonly { readonly span: { readonly text: string }; readonly speaker: Named }[];
  readonly cluster: Cluster | null;
  readonly provenance: {
    readonly method: string;
    readonly annotator: string;
    readonly confidence: number | null;
    readonly status: string;
    readonly createdAt: string;
    readonly evidence: readonly { readonly rule: string; readonly explanation: string }[];
  };
}
