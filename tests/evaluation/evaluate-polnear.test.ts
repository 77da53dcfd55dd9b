import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isReportingCue } from '../../src/attribution/lexicon/is-reporting-cue.ts';
import type {
  EvaluatedDocument,
  EvaluatedQuote,
  EvaluatedSpeakerKind,
} from '../../src/evaluation/evaluated-document.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { OffsetIndex } from '../../src/text/offsets.ts';
import type { Span } from '../../src/text/span.ts';
import { buildArticle } from '../support/builders.ts';

/** Part of a published corpus that has no data licence, so that it is not in the project. */
const FILE = new URL('../../../shared/data/polnear/dev.jsonl', import.meta.url);
const isThere = existsSync(FILE);
if (!isThere)
  console.warn('SKIPPED: ../shared/data/polnear/dev.jsonl is not there, so the measure is not tried on it.');

type Pairs = readonly (readonly [number, number])[];
interface Line {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly content: Pairs;
    readonly cue: Pairs;
    readonly source: Pairs;
    readonly speaker?: { readonly kind: string; readonly name: string };
  }[];
}

function documentOf({ id, text, quotes }: Line): EvaluatedDocument {
  const index = new OffsetIndex(text);
  const spans = (pairs: Pairs): Span[] =>
    pairs.map(([start, end]) => ({
      startUtf16: index.toUtf16(start, 'code-point')!,
      endUtf16: index.toUtf16(end, 'code-point')!,
    }));
  const gold: EvaluatedQuote[] = quotes.map(({ content, cue, source, speaker }) => ({
    content: spans(content),
    cue: spans(cue),
    source: spans(source),
    speaker: speaker && { kind: speaker.kind.toLowerCase() as EvaluatedSpeakerKind, name: speaker.name },
    confidence: undefined,
  }));
  return { id, text, paragraphs: buildArticle(text).paragraphs, gold, candidate: gold };
}

it.skipIf(!isThere)(
  'a published corpus agrees with itself in everything, with intervals in less than two seconds',
  () => {
    const lines = readFileSync(FILE, 'utf8').trimEnd().split('\n');
    const documents = lines.map((line) => documentOf(JSON.parse(line) as Line));
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
