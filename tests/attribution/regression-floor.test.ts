import { describe, expect, it } from 'vitest';
import type { Finder } from '../../src/attribution/attribution.ts';
import { isReportingCue } from '../../src/attribution/lexicon/is-reporting-cue.ts';
import { RULES } from '../../src/attribution/rules/rules.ts';
import { compareDocument } from '../../src/evaluation/compared-document.ts';
import { evaluate, type Evaluation } from '../../src/evaluation/evaluate.ts';
import { isCorrect } from '../../src/evaluation/judge-pair.ts';
import { isRightPerson } from '../../src/evaluation/tally-speakers.ts';
import { devDocuments, isDevThere, sampleDocuments, type SampleDocument } from './evaluated-files.ts';
import { shippedFinders } from './model/shipped-finder.ts';

/** So many points may be lost before a test fails; who gains some writes the new figure down. */
const SLACK = 1;

/** Percent, as measured on 22 November 2026 by the measures of docs/evaluation.md. */
const MEASURED: Readonly<Record<'sample' | 'dev', Readonly<Record<string, Readonly<Record<string, number>>>>>> = {
  sample: {
    'direct quotes with source and speaker right': { rules: 100, model: 96.3 },
    'named persons’ indirect statements with source and speaker right': { rules: 94, model: 89.6 },
    'attribution, direct, F1': { rules: 99, model: 97.4 },
    'attribution, indirect, F1': { rules: 93.6, model: 91.9 },
    'attribution, all, F1': { rules: 95.9, model: 93.7 },
  },
  dev: {
    'attribution, direct, F1': { rules: 86.6, model: 90.6 },
    'content to the letter, direct, F1': { rules: 90.1, model: 91.8 },
    'attribution, reported speech, F1': { rules: 68.9, model: 76.7 },
    'attribution, all, F1': { rules: 60.2, model: 68.2 },
    'speakers where the content was found': { rules: 88.5, model: 91.5 },
    'content and speaker, F1': { rules: 73.9, model: 80.9 },
    'quoted persons of an article, F1': { rules: 84.3, model: 88.1 },
  },
};

describe.each([RULES, ...shippedFinders()])('the finder $method', (finder) => {
  it('finds in the sample corpus what it found', () => expectNoLess('sample', finder));

  it.skipIf(!isDevThere)('finds in a published corpus what it found', () => expectNoLess('dev', finder));
});

/** Compares the whole table at once, so that a failure shows every figure that is lower. */
function expectNoLess(where: 'sample' | 'dev', finder: Finder): void {
  const found =
    where === 'sample' ? sampleFigures(sampleDocuments(finder)) : devFigures(evaluated(devDocuments(finder)));
  const rows = Object.entries(MEASURED[where]).map(([what, by]) => ({
    what,
    was: by[finder.method] ?? 0,
    is: found[what] ?? 0,
  }));
  expect(rows.filter(({ was, is }) => is < was - SLACK)).toEqual([]);
}

function evaluated(documents: Parameters<typeof evaluate>[0]): Evaluation {
  return evaluate(documents, { isReporting: isReportingCue, resamples: 0 });
}

function sampleFigures(documents: readonly SampleDocument[]): Record<string, number> {
  const { attribution } = evaluated(documents).criteria;
  return {
    'direct quotes with source and speaker right': shareRight(documents, (kind) => kind === 'direct'),
    'named persons’ indirect statements with source and speaker right': shareRight(
      documents,
      (kind, speaker) => kind === 'indirect' && speaker === 'person',
    ),
    'attribution, direct, F1': percent(attribution.direct.f1.value),
    'attribution, indirect, F1': percent(attribution.indirect.f1.value),
    'attribution, all, F1': percent(attribution.all.f1.value),
  };
}

/**
 * Of the gold segments that are asked for: how many have content, source and speaker right. A person must have the name; any other
 * speaker, and nobody, must not be a person, as people give groups and documents names that no text prints.
 */
function shareRight(
  documents: readonly SampleDocument[],
  isAsked: (kind: string | undefined, speaker: string | undefined) => boolean,
): number {
  const rows = documents.flatMap((document) => {
    const { gold, pairs } = compareDocument(document, isReportingCue).all;
    const asked = gold.filter(({ quote }) =>
      isAsked(document.goldKinds[document.gold.indexOf(quote)], quote.speaker?.kind),
    );
    return asked.map((segment) => {
      const pair = pairs.find((aligned) => aligned.gold === segment);
      if (!pair || !isCorrect(pair)) return false;
      return segment.quote.speaker?.kind === 'person'
        ? isRightPerson(pair)
        : pair.candidate.quote.speaker?.kind !== 'person';
    });
  });
  return percent(rows.filter(Boolean).length / rows.length);
}

function devFigures({ criteria, speakers }: Evaluation): Record<string, number> {
  return {
    'attribution, direct, F1': percent(criteria.attribution.direct.f1.value),
    'content to the letter, direct, F1': percent(criteria.contentExact.direct.f1.value),
    'attribution, reported speech, F1': percent(criteria.attribution.speech.f1.value),
    'attribution, all, F1': percent(criteria.attribution.all.f1.value),
    'speakers where the content was found': percent(speakers.accuracy.recall.value),
    'content and speaker, F1': percent(speakers.endToEnd.f1.value),
    'quoted persons of an article, F1': percent(speakers.quotedPersons.f1.value),
  };
}

function percent(share: number | undefined): number {
  return Math.round(1000 * (share ?? 0)) / 10;
}
