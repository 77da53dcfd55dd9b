import type { SelectedText } from '../../store/texts/selected-text.ts';
import type { TokenRange } from '../../store/tokens/token-ranges.ts';

/** A hit of a query: tokens of one paragraph, counted from the start of the article. */
export interface Hit extends TokenRange {
  /** Index of the paragraph. */
  readonly paragraph: number;
}

/** A text with its hits, in order of their first token; at least one. */
export interface TextHits {
  readonly text: SelectedText;
  readonly hits: readonly Hit[];
}

/** A hit with its article: its place in the corpus. */
export interface PlacedHit extends Hit {
  readonly articleKey: number;
  /** Slot of the innermost quote that holds it whole; undefined: none does. */
  readonly slot: number | undefined;
}

/** The hit with its place. */
export function placeHit({ tokens, contents }: SelectedText, hit: Hit): PlacedHit {
  let inner: { readonly slot: number; readonly length: number } | undefined;
  for (const { first, end, slot } of contents) {
    if (first > hit.first) break;
    if (end >= hit.end && (!inner || end - first < inner.length)) inner = { slot, length: end - first };
  }
  return { ...hit, articleKey: tokens.articleKey, slot: inner?.slot };
}
