import { expect, it } from 'vitest';
import { isReportingCue } from '../../src/attribution/lexicon/is-reporting-cue.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { devAgainstItself, isDevThere } from '../attribution/evaluated-files.ts';

it.skipIf(!isDevThere)('a published corpus agrees with itself in everything', () => {
  const documents = devAgainstItself();
  const { criteria, speakers } = evaluate(documents, { isReporting: isReportingCue });
  const scores = Object.values(criteria).flatMap((subsets) => Object.values(subsets));
  for (const { precision, recall, f1, counts } of [...scores, speakers.endToEnd, speakers.quotedPersons]) {
    for (const estimate of [precision, recall, f1]) expect(estimate).toEqual({ value: 1, low: 1, high: 1 });
    expect(counts.gold).toBeGreaterThan(200);
  }
  expect(speakers.accuracy.recall.value).toBe(1);
});
