import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/attribution/reading/reading.ts';
import { guessSourceKind } from '../../../src/attribution/speakers/guess-source-kind.ts';
import type { ResolvedSpeaker } from '../../../src/attribution/speakers/resolution.ts';
import { resolveSpeakers } from '../../../src/attribution/speakers/resolve-speakers.ts';
import { isSamePerson } from '../../../src/evaluation/same-person.ts';
import { OffsetIndex } from '../../../src/text/offsets.ts';
import type { Span } from '../../../src/text/span.ts';
import { joined, readSampleCorpus } from '../../corpus-sample/sample-corpus.ts';
import { buildArticle } from '../../support/builders.ts';

type Pairs = readonly (readonly [number, number])[];

interface Marked {
  readonly content: Pairs;
  readonly cue: Pairs;
  readonly source: Pairs;
}

/** Resolves what people have marked, so that only the speakers are measured. Offsets are code points. */
function resolveGold(text: string, quotes: readonly Marked[]): readonly ResolvedSpeaker[] {
  const index = new OffsetIndex(text);
  const at = (offset: number): number => index.toUtf16(offset, 'code-point')!;
  const spans = (pairs: Pairs): Span[] => pairs.map(([start, end]) => ({ startUtf16: at(start), endUtf16: at(end) }));
  const attributions = quotes.map(({ content, cue, source }) => ({
    content: spans(content),
    cue: spans(cue),
    source: spans(source),
    confidence: 1,
    evidence: [],
  }));
  return resolveSpeakers(readArticle(buildArticle(text)), attributions).speakers;
}

describe('on the gold spans of the sample corpus', () => {
  const { articles } = readSampleCorpus();
  const pairs = (spans: readonly { start: number; end: number }[] = []): Pairs =>
    spans.map(({ start, end }) => [start, end] as const);
  const rows = articles.flatMap(({ text, gold }) => {
    const resolved = resolveGold(
      text,
      gold.quotes.map(({ content, cue, source }) => ({
        content: pairs(content),
        cue: pairs(cue),
        source: pairs(source),
      })),
    );
    return gold.quotes.map((quote, index) => ({ quote, found: resolved[index]! }));
  });

  test('at least 153 of 156 quoted persons have their name', () => {
    const persons = rows.filter(({ quote }) => quote.speaker?.kind === 'person');
    const right = persons.filter(({ quote, found }) => quote.speaker?.name === found.speaker?.name);
    expect([right.length >= 153, persons.length]).toEqual([true, 156]);
  });

  test('nobody is found where nobody is named', () => {
    const wrong = rows.filter(({ quote, found }) => quote.speaker === null && found.speaker !== undefined);
    expect(wrong.map(({ quote }) => joined(quote.source))).toEqual([]);
  });

  test('at least 234 of 237 sources are of the right kind', () => {
    const right = rows.filter(({ quote, found }) => quote.sourceKind === found.sourceKind);
    expect([right.length >= 234, rows.length]).toEqual([true, 237]);
  });

  test('with the right speaker, all kinds of source but one are guessed right', () => {
    const right = rows.filter(
      ({ quote }) => guessSourceKind(joined(quote.source), quote.speaker ?? undefined) === quote.sourceKind,
    );
    expect(right.length).toBeGreaterThanOrEqual(236);
  });
});

/** Part of a published corpus that has no data licence, so that it is not in the project. */
const FILE = new URL('../../../../shared/data/polnear/dev.jsonl', import.meta.url);
const isThere = existsSync(FILE);
if (!isThere) console.warn('SKIPPED: ../shared/data/polnear/dev.jsonl is not there: speakers are not measured on it.');

interface Line {
  readonly text: string;
  readonly quotes: readonly (Marked & { readonly speaker?: { readonly kind: string; readonly name: string } })[];
}

test.skipIf(!isThere)(
  'on a published corpus at least 91 % of the quoted persons, and few others become persons',
  () => {
    const lines = readFileSync(FILE, 'utf8').trimEnd().split('\n');
    const rows = lines.flatMap((line) => {
      const { text, quotes } = JSON.parse(line) as Line;
      const found = resolveGold(text, quotes);
      return quotes.map(({ speaker }, index) => ({ gold: speaker, found: found[index]?.speaker }));
    });
    const persons = rows.filter(({ gold }) => gold?.kind === 'PERSON');
    const others = rows.filter(({ gold }) => gold && gold.kind !== 'PERSON');
    const right = persons.filter(({ gold, found }) => found && isSamePerson(gold!.name, found.name));
    expect(right.length / persons.length).toBeGreaterThan(0.91);
    expect(others.filter(({ found }) => found?.kind === 'person').length / others.length).toBeLessThan(0.05);
  },
);
