import { expect, it } from 'vitest';
import { isReportingCue } from '../../src/attribution/lexicon/is-reporting-cue.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { devAgainstItself, isDevThere } from '../attribution/evaluated-files.ts';

it.skipIf(!isDevThere)(
  'a published corpus agrees with itself in everything, with intervals in less than two seconds',
  () => {
    const documents = devAgainstItself();
    const started = performance.now();
    const { criteria, speakers } = evaluate(documents, { isReporting: isReportingCue });
    expect(performance.now() - started).toBeLessThan(2000);
    const scores = Object.values(criteria).flatMap((subsets) => Object.values(subsets));
    for (const { precision, recall, f1, counts } of [...scores, speakers.endToEnd, speakers.quotedPersons]) {
      for (const estimate of [precision, recall, f1]) expect(estimate).toEqual({ value: 1, low: 1, high: 1 });
      expect(counts.gold).toBeGreaterThan(200);
    }
    expect(speakers.accuracy.recall.value).toBe(1);
  },
);
