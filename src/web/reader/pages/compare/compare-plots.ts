import type { ComparePageResult } from '../../../../client/generated/compare-page.ts';
import { isolated } from '../../../isolated.ts';
import type {
  BarsPlot,
  ColumnsPlot,
  DivergingPlot,
  DivergingRow,
  PlotPeriod,
  SharesPlot,
} from '../../../plots/plot.ts';
import { writeShares } from '../../../plots/write-number.ts';
import { KIND_SERIES, rowsByKind } from '../../figures/by-kind.ts';
import { keywordBars } from '../../figures/keyword-bars.ts';
import { cueTitle, grouped } from '../../language/words-for.ts';
import type { CompareState } from './compare-state.ts';

/** The names of both sides, as they are shown. */
export interface Sides {
  readonly left: string;
  readonly right: string;
}

/** The figures of a comparison; keywords are there when they were asked for. */
export interface ComparePlots {
  readonly kinds: SharesPlot;
  readonly verbs: DivergingPlot;
  readonly timeline: ColumnsPlot;
  readonly leftWords: BarsPlot | undefined;
  readonly rightWords: BarsPlot | undefined;
}

/** Draws the answer of a comparison up as figures. */
export function comparePlots(answer: ComparePageResult, sides: Sides, state: CompareState): ComparePlots {
  const { leftWords, rightWords } = answer;
  const { left, right } = sides;
  return {
    kinds: kinds(answer, sides),
    verbs: verbs(answer, sides),
    timeline: timeline(answer, sides, state),
    leftWords: leftWords && keywordBars(leftWords, { name: left, against: right, id: 'keywords-left' }),
    rightWords: rightWords && keywordBars(rightWords, { name: right, against: left, id: 'keywords-right' }),
  };
}

function kinds({ leftKinds, rightKinds }: ComparePageResult, { left, right }: Sides): SharesPlot {
  const rowsOf = (name: string, counted: ComparePageResult['leftKinds']) =>
    rowsByKind((counted?.rows ?? []).map(({ kind, quotes }) => ({ name, kind, quotes })));
  const rows = [...rowsOf(left, leftKinds), ...rowsOf(right, rightKinds)];
  const said = rows.map(({ name, values }) => `${isolated(name)} ${writeShares(values)[0] || '0%'}`);
  return {
    kind: 'shares',
    id: 'kinds',
    title: 'In their own words?',
    description: `Share of direct quotes: ${said.join(', ')}.`,
    empty: 'Neither is quoted.',
    nameHeading: 'Side',
    series: KIND_SERIES,
    rows,
  };
}

const MOST_VERBS = 15;

function verbs({ leftVerbs, rightVerbs }: ComparePageResult, { left, right }: Sides): DivergingPlot {
  const rows = verbRows(leftVerbs, rightVerbs);
  const isComplete = leftVerbs?.isComplete !== false && rightVerbs?.isComplete !== false;
  return {
    kind: 'diverging',
    id: 'verbs',
    title: 'The verbs used for them',
    description: 'Share of each verb among the quotes of a side, in percent.',
    empty: 'No quote of either is introduced by a word of its own.',
    note:
      rows.length > MOST_VERBS
        ? `The ${MOST_VERBS} most frequent${isComplete ? ` of ${grouped(rows.length)}` : ''}.`
        : undefined,
    nameHeading: 'Cue',
    series: [left, right],
    rows: rows.slice(0, MOST_VERBS),
  };
}

/** The cues of both sides, those with the largest shares first. */
function verbRows(
  left: ComparePageResult['leftVerbs'],
  right: ComparePageResult['rightVerbs'],
): readonly DivergingRow[] {
  const rows = new Map<string, { values: [number, number]; counts: [number, number] }>();
  [left, right].forEach((counted, side) => {
    for (const { cue, quotes, share } of counted?.rows ?? []) {
      if (cue === null) continue;
      const row = rows.get(cue) ?? { values: [0, 0], counts: [0, 0] };
      row.values[side] = Math.round(share * 1000) / 10;
      row.counts[side] = quotes;
      rows.set(cue, row);
    }
  });
  return [...rows]
    .map(([cue, row]) => ({ name: cueTitle(cue), ...row }))
    .sort((one, other) => other.values[0] + other.values[1] - one.values[0] - one.values[1]);
}

function timeline(
  { leftTime, rightTime }: ComparePageResult,
  { left, right }: Sides,
  { period }: CompareState,
): ColumnsPlot {
  const points = new Map<string, [number | null, number | null]>();
  const sides = [leftTime, rightTime] as const;
  sides.forEach((side, index) => {
    for (const point of side?.points ?? []) {
      const pair = points.get(point.period) ?? [null, null];
      pair[index] = point.quotes;
      points.set(point.period, pair);
    }
  });
  const drawn: readonly PlotPeriod[] = [...points]
    .map(([start, values]) => ({ start, values }))
    .sort((one, other) => (one.start < other.start ? -1 : 1));
  return {
    kind: 'columns',
    id: 'timeline',
    title: 'Quotes over time',
    description: `Quotes of ${isolated(left)} above, of ${isolated(right)} below.`,
    empty: 'No quote of either stands in an article with a date.',
    period,
    series: [left, right],
    points: drawn,
  };
}
