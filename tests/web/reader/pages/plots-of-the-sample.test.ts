import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ComparePage } from '../../../../src/client/generated/compare-page.ts';
import { HomePage } from '../../../../src/client/generated/home-page.ts';
import { QuoteList } from '../../../../src/client/generated/quote-list.ts';
import { SpeakerList } from '../../../../src/client/generated/speaker-list.ts';
import { SpeakerPage } from '../../../../src/client/generated/speaker-page.ts';
import { typedDocument } from '../../../../src/client/typed-document.ts';
import { rowTotal } from '../../../../src/web/plots/plot-table.ts';
import { comparePlots } from '../../../../src/web/reader/pages/compare/compare-plots.ts';
import { compareVariables, type CompareState } from '../../../../src/web/reader/pages/compare/compare-state.ts';
import { homePlots } from '../../../../src/web/reader/pages/home/home-plots.ts';
import { homeVariables } from '../../../../src/web/reader/pages/home/home-state.ts';
import { speakerPlots, type SpeakerPlots } from '../../../../src/web/reader/pages/speaker/speaker-plots.ts';
import { readSpeaker, speakerVariables } from '../../../../src/web/reader/pages/speaker/speaker-state.ts';
import { readVisit } from '../../../../src/web/reader/address/visit.ts';
import { openSampleReader, type SampleReader } from '../sample-reader.ts';

const QuoteCount = typedDocument<{ readonly corpus: { readonly quoteCount: number } }>(
  'QuoteCount',
  'query QuoteCount { corpus { quoteCount } }',
);

let reader: SampleReader;
let quoteCount: number;

beforeAll(async () => {
  reader = await openSampleReader();
  ({ quoteCount } = (await reader.client.ask(QuoteCount)).corpus);
});

afterAll(() => reader.close());

const sum = (values: readonly (number | null | undefined)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

describe('the first page of the sample corpus', () => {
  it.each(['day', 'week', 'month', 'year'] as const)('has every quote in its figures, by %s', async (period) => {
    const answer = await reader.client.ask(HomePage, homeVariables({ period, isWhole: true }));
    const { timeline, papers, sources } = homePlots(answer, period);
    const undated = answer.timeline?.undated.quotes ?? 0;
    expect(sum(timeline?.points.map(({ values }) => values[0]) ?? []) + undated).toBe(quoteCount);
    expect(sum(papers?.rows.map(rowTotal) ?? [])).toBe(quoteCount);
    expect(sum(sources.rows.map(rowTotal))).toBeLessThanOrEqual(quoteCount);
  });

  it('has those who are quoted most in the order of their quotes', async () => {
    const answer = await reader.client.ask(HomePage, homeVariables({ period: 'month', isWhole: false }));
    const totals = homePlots(answer, 'month').quotedMost.rows.map(rowTotal);
    expect(totals).toEqual([...totals].sort((left, right) => right - left));
    expect(totals).toHaveLength(12);
  });
});

describe('the pages of the speakers of the sample corpus', () => {
  const plotsOf = async (id: string): Promise<{ readonly plots: SpeakerPlots; readonly quotes: number }> => {
    const state = readSpeaker(readVisit(`/${id}?whole=yes`)!)!;
    const answer = await reader.client.ask(SpeakerPage, speakerVariables(state));
    return { plots: speakerPlots(answer, answer.speaker!, 'month'), quotes: answer.speaker!.quotes.totalCount };
  };

  it('have every quote in their figures, and themselves in the middle of those beside them', async () => {
    const { speakers } = await reader.client.ask(SpeakerList, { first: 100, quotesEach: 0 });
    expect(speakers.nodes.length).toBe(speakers.totalCount);
    for (const { id, quoteCount: quotes } of speakers.nodes) {
      const { plots, quotes: listed } = await plotsOf(id);
      expect([id, listed]).toEqual([id, quotes]);
      expect([id, sum(plots.kinds.rows.map(rowTotal))]).toEqual([id, quotes]);
      expect([id, sum(plots.timeline.points.map(({ values }) => values[0]))]).toEqual([id, quotes]);
      expect([id, plots.network?.nodes.some((node) => node.id === id)]).toEqual([id, true]);
    }
  });
});

it('a comparison of the sample corpus has the same periods on both sides, from the first day of the corpus to its last', async () => {
  const sides = { left: 'gideon-marsh', right: 'suhail-shaheen' };
  const state: CompareState = { of: 'speakers', ...sides, period: 'year', isWhole: true };
  const answer = await reader.client.ask(ComparePage, compareVariables(state));
  const { timeline, kinds, leftWords } = comparePlots(answer, sides, state);
  expect(timeline.points.map(({ start }) => start.slice(0, 4))).toEqual([
    '2020',
    '2021',
    '2022',
    '2023',
    '2024',
    '2025',
  ]);
  expect(kinds.rows.map(rowTotal)).toEqual([answer.leftKinds?.totalQuotes, answer.rightKinds?.totalQuotes]);
  expect(leftWords?.title).toBe('Words that set gideon-marsh apart');
});

it('a comparison of the sample corpus says of every verb in it what share it has on either side', async () => {
  const sides = { left: 'gideon-marsh', right: 'suhail-shaheen' };
  const state: CompareState = { of: 'speakers', ...sides, period: 'year', isWhole: false };
  const { verbs } = comparePlots(await reader.client.ask(ComparePage, compareVariables(state)), sides, state);
  for (const { name, values } of verbs.rows) {
    for (const [at, speaker] of [sides.left, sides.right].entries()) {
      const filter = { speaker: [`speaker/${speaker}`] };
      const { quotes } = await reader.client.ask(QuoteList, { filter: { ...filter, cue: [name] }, first: 0 });
      const all = await reader.client.ask(QuoteList, { filter, first: 0 });
      expect([name, values[at]]).toEqual([name, Math.round((1000 * quotes.totalCount) / all.quotes.totalCount) / 10]);
    }
  }
});
