import type { QuoteRow } from '../rows/quote-row.ts';
import type { SpanRow } from '../rows/span-row.ts';

/** Quotes and their spans. */
interface QuoteRows {
  readonly quotes: readonly QuoteRow[];
  readonly spans: readonly SpanRow[];
}

/**
 * The rows of all annotations of one article with the slots of its quotes given anew, so that they stand in reading order over all
 * layers: lists in the order of the texts then follow the primary key, and the rows of the full-text index.
 */
export function orderSlots(rows: QuoteRows): QuoteRows {
  const inOrder = [...rows.quotes].sort((a, b) => a.startUtf16 - b.startUtf16 || a.slot - b.slot);
  if (inOrder.every((quote, index) => quote === rows.quotes[index])) return rows;
  const slots = new Map(inOrder.map((quote, index) => [quote.slot, index + 1]));
  const slotOf = (slot: number): number => slots.get(slot) ?? slot;
  return {
    quotes: inOrder.map((quote) => ({
      ...quote,
      slot: slotOf(quote.slot),
      parentSlot: quote.parentSlot === null ? null : slotOf(quote.parentSlot),
    })),
    spans: rows.spans.map((span) => ({ ...span, quoteSlot: slotOf(span.quoteSlot) })),
  };
}
