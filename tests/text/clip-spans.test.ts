import { expect, it } from 'vitest';
import { clipSpans } from '../../src/text/clip-spans.ts';
import { readMarkedText } from '../support/marked-text.ts';

/** The marked spans are clipped to the content mark; what is left of them, as text. */
function clipped(marked: string): string[] {
  const { text, quotes } = readMarkedText(marked);
  const [quote] = quotes;
  if (!quote?.content[0]) throw new Error('Mark the content.');
  return clipSpans(quote.cue, quote.content[0]).map((span) => text.slice(span.startUtf16, span.endUtf16));
}

it.each([
  ['keeps what lies inside', '⟦content:one ⟦cue:two⟧ three⟧', ['two']],
  ['leaves out what lies outside', '⟦cue:one⟧ ⟦content:two⟧ ⟦cue:three⟧', []],
  ['leaves out what only touches', '⟦cue:one⟧⟦content:two⟧⟦cue:three⟧', []],
  ['keeps the order', '⟦content:⟦cue:one⟧ ⟦cue:two⟧ ⟦cue:three⟧⟧', ['one', 'two', 'three']],
])('%s', (_, marked, expected) => {
  expect(clipped(marked)).toEqual(expected);
});

it('cuts spans that pass the border', () => {
  const spans = [
    { startUtf16: 0, endUtf16: 4 },
    { startUtf16: 6, endUtf16: 9 },
  ];
  expect(clipSpans(spans, { startUtf16: 2, endUtf16: 7 })).toEqual([
    { startUtf16: 2, endUtf16: 4 },
    { startUtf16: 6, endUtf16: 7 },
  ]);
});
