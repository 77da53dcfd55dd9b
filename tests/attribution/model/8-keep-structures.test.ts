import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/attribution/attribute.ts';
import { sliceSpan } from '../../../src/text/span.ts';
import { buildArticle } from '../../support/builders.ts';
import { shippedFinders } from './shipped-finder.ts';

describe.each(shippedFinders())('keepStructures', (english) => {
  it.each([
    ['a signature after a dash', '“The ferry came late again.” — Corin Wade', 'Corin Wade'],
    ['a turn of a transcript', 'Transcript of the hearing\n\nWADE: The ferry came late again.', 'WADE'],
    ['a quote within a quote', '“She told me, ‘The ferry is late,’ and left,” Corin Wade said.', 'She'],
  ])('keeps %s', (_, text, source) => {
    const { quotes } = attribute(buildArticle(text), english);
    expect(quotes.flatMap((quote) => quote.source.map((span) => sliceSpan(text, span)))).toContain(source);
  });
});
