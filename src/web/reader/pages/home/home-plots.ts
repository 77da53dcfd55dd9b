import type { HomePageResult } from '../../../../client/generated/home-page.ts';
import { rowTotal } from '../../../plots/plot-table.ts';
import type { BarsPlot, ColumnsPlot, Period, PlotRow } from '../../../plots/plot.ts';
import { leaders, inARow } from '../../figures/leaders.ts';
import { KIND_SERIES } from '../../figures/by-kind.ts';
import { paperBars } from '../../figures/paper-bars.ts';
import { quotesOverTime } from '../../figures/quotes-over-time.ts';
import { pageOf, questionOf } from '../../address/links.ts';
import { counted, grouped, sourceKindTitle } from '../../language/words-for.ts';

/** The figures of the first page; those that take longer are there when they were asked for. */
export interface HomePlots {
  readonly quotedMost: BarsPlot;
  readonly sources: BarsPlot;
  readonly timeline: ColumnsPlot | undefined;
  readonly papers: BarsPlot | undefined;
}

/** Draws the answer of the first page up as figures. */
export function homePlots(answer: HomePageResult, period: Period): HomePlots {
  const { timeline, papers } = answer;
  return {
    quotedMost: quotedMost(answer),
    sources: sources(answer),
    timeline: timeline && quotesOverTime({ period, points: timeline.points, undated: timeline.undated.quotes }),
    papers: papers && papersPlot(papers),
  };
}

function quotedMost({ mostQuoted, corpus }: HomePageResult): BarsPlot {
  const rows = mostQuoted.nodes.map(({ id, name, direct, mixed, indirect }) => ({
    name,
    href: pageOf(id),
    values: [direct, mixed, indirect],
  }));
  return {
    kind: 'bars',
    id: 'quoted-most',
    title: 'Who is quoted most',
    description: mostQuotedSentence(rows, corpus.speakerCount),
    empty: 'Nobody is quoted yet: import annotations, or run whosaid annotate.',
    note:
      corpus.speakerCount > rows.length
        ? `The first ${rows.length} of ${counted(corpus.speakerCount, 'speaker')}.`
        : undefined,
    nameHeading: 'Speaker',
    series: KIND_SERIES,
    rows,
  };
}

/** Who is quoted most, or that several share the first place. */
function mostQuotedSentence(rows: readonly PlotRow[], speakerCount: number): string {
  const [first] = rows;
  if (!first) return '';
  const quotes = counted(rowTotal(first), 'quote');
  const names = leaders(rows);
  // Nobody knows how many more have as many.
  if (names.length > 1 && names.length === rows.length && speakerCount > rows.length) {
    return `Several are quoted most, with ${quotes} each.`;
  }
  if (names.length > 1) return `${inARow(names)} are quoted most, with ${quotes} each.`;
  return `${inARow(names)} is quoted most: ${quotes}, ${grouped(first.values[0] ?? 0)} of them direct.`;
}

function papersPlot(papers: NonNullable<HomePageResult['papers']>): BarsPlot {
  return paperBars(papers, {
    title: 'Which papers quote',
    describe: (papers, count) =>
      count === 1
        ? `All stand in ${inARow(papers)}.`
        : `Most quotes stand in ${inARow(papers)}${papers.length > 1 ? ', as many in each' : ''}.`,
    empty: 'No article with quotes names its publisher.',
    hrefOf: (paper) => `/search${questionOf({ paper })}`,
  });
}

function sources({ sources: { rows } }: HomePageResult): BarsPlot {
  const known = rows.flatMap((row) => (row.sourceKind === null ? [] : [{ ...row, sourceKind: row.sourceKind }]));
  const anonymous = known.find(({ sourceKind }) => sourceKind === 'ANONYMOUS');
  return {
    kind: 'bars',
    id: 'sources',
    title: 'How the source is named',
    description: `${counted(anonymous?.quotes ?? 0, 'quote')} ${anonymous?.quotes === 1 ? 'is' : 'are'} given to somebody who is not named.`,
    empty: 'There is no quote yet.',
    nameHeading: 'Source',
    series: ['Quotes'],
    rows: known.map(({ sourceKind, quotes }) => ({
      name: sourceKindTitle(sourceKind),
      href: `/search${questionOf({ source: sourceKind.toLowerCase() })}`,
      values: [quotes],
    })),
  };
}
