import { expect, it } from 'vitest';
import type { EvaluatedQuote } from '../../src/evaluation/evaluated-document.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { growthOf, LINEAR_GROWTH } from '../support/growth.ts';

const QUOTES = 20_000;

const quote = (index: number): EvaluatedQuote => ({
  content: [{ startUtf16: 8 * index, endUtf16: 8 * index + 5 }],
  cue: [],
  source: [],
  speaker: { kind: 'person', name: 'Vera Holm' },
  confidence: 0.5,
});

it('an article with 20,000 quotes is measured in time that grows no faster than their number', () => {
  const growth = growthOf(QUOTES / 4, (count) => {
    const text = '“ebb” x '.repeat(count);
    const quotes = Array.from({ length: count }, (_, index) => quote(index));
    const paragraphs = [{ startUtf16: 0, endUtf16: text.length }];
    return () => {
      const documents = [{ id: 'tides', text, paragraphs, gold: quotes, candidate: quotes }];
      const { criteria } = evaluate(documents, { isReporting: () => false });
      expect(criteria.strict.direct.counts).toMatchObject({ correctGold: count, gold: count });
    };
  });
  expect(growth).toBeLessThan(LINEAR_GROWTH);
});
