import { expect, it } from 'vitest';
import type { EvaluatedQuote } from '../../src/evaluation/evaluated-document.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';

const QUOTES = 20_000;
const text = '“ebb” x '.repeat(QUOTES);

const quote = (index: number): EvaluatedQuote => ({
  content: [{ startUtf16: 8 * index, endUtf16: 8 * index + 5 }],
  cue: [],
  source: [],
  speaker: { kind: 'person', name: 'Vera Holm' },
  confidence: 0.5,
});

it('an article with 20,000 quotes is measured in less than two seconds', () => {
  const quotes = Array.from({ length: QUOTES }, (_, index) => quote(index));
  const started = performance.now();
  const { criteria } = evaluate(
    [{ id: 'tides', text, paragraphs: [{ startUtf16: 0, endUtf16: text.length }], gold: quotes, candidate: quotes }],
    { isReporting: () => false },
  );
  expect(criteria.strict.direct.counts).toMatchObject({ correctGold: QUOTES, gold: QUOTES });
  expect(performance.now() - started).toBeLessThan(2000);
});
