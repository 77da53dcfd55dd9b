import type {
  BarsPlot,
  ColumnsPlot,
  DivergingPlot,
  NetworkPlot,
  PlotSpec,
  SharesPlot,
} from '../../../src/web/plots/plot.ts';
import { SeededRandom } from '../../support/seeded-random.ts';

/** Invented names, long and short, in three scripts. */
const NAMES: readonly string[] = [
  'Ajmal Omar',
  'Mara Lind',
  'ذبيح الله مجاهد (طالبان)',
  '王毅（外交部长）',
  'The spokesman of the Ministry of Harbours, Lighthouses and Inland Waters',
  'Wilhelmina Weatherby-Montgomery',
  'Qaderi',
  'Tove Strand',
];

const caption = { description: 'Ajmal Omar leads.', empty: 'No quote matches.' };

export const BARS: BarsPlot = {
  ...caption,
  kind: 'bars',
  id: 'quoted-most',
  title: 'Who is quoted most',
  nameHeading: 'Speaker',
  series: ['Direct', 'Mixed', 'Indirect'],
  rows: NAMES.map((name, at) => ({ name, href: `/speaker/${at}`, values: [1600 >> at, 9 - at, at % 3] })),
  note: 'The first 8 of 12 speakers.',
};

export const VERBS: BarsPlot = {
  ...caption,
  kind: 'bars',
  id: 'verbs',
  title: 'Verbs',
  nameHeading: 'Verb',
  series: ['Quotes'],
  rows: ['say', 'claim', 'warn'].map((name, at) => ({ name, values: [[812, 12, 1][at] ?? 0] })),
};

export const SHARES: SharesPlot = {
  ...caption,
  kind: 'shares',
  id: 'shares',
  title: 'In whose words',
  nameHeading: 'Speaker',
  series: ['Direct', 'Mixed', 'Indirect'],
  rows: [
    { name: 'Ajmal Omar', values: [960, 1, 39] },
    { name: 'Mara Lind', values: [1, 249, 750] },
  ],
};

export const DIVERGING: DivergingPlot = {
  ...caption,
  kind: 'diverging',
  id: 'keywords',
  title: 'Words that tell them apart',
  nameHeading: 'Word',
  series: ['Wilhelmina Weatherby-Montgomery', 'ذبيح الله مجاهد'],
  rows: ['harbour', 'peace', '和平', 'السلام'].map((name, at) => ({ name, values: [1200.5 - 400 * at, 310 * at] })),
};

/** Months from January 2016; nothing is known of the first three, and the fifth has no quote. */
export const COLUMNS: ColumnsPlot = {
  ...caption,
  kind: 'columns',
  id: 'over-time',
  title: 'Quotes over time',
  period: 'month',
  series: ['Quotes'],
  points: monthsFrom(2016, 40).map((start, at) => ({ start, values: [at < 3 ? null : (at * 7 + 20) % 48] })),
};

export const MIRRORED: ColumnsPlot = {
  ...COLUMNS,
  id: 'two-over-time',
  title: 'Two speakers over time',
  series: ['Ajmal Omar', 'ذبيح الله مجاهد (طالبان)'],
  points: COLUMNS.points.map(({ start, values: [value = null] }) => ({
    start,
    values: [value, value === null ? null : value % 13],
  })),
};

export const NETWORK: NetworkPlot = networkOf(30);

/** One of every kind, and some in two forms. */
export const PLOTS: readonly PlotSpec[] = [BARS, VERBS, SHARES, DIVERGING, COLUMNS, MIRRORED, NETWORK];

/** So many speakers around the first one, with ties among them. */
export function networkOf(count: number): NetworkPlot {
  const random = new SeededRandom(count);
  const nodes = Array.from({ length: count }, (_, at) => ({
    id: `speaker/${at}`,
    name: at < NAMES.length ? (NAMES[at] ?? '') : `Speaker Number${at} of Lower Harbour`.slice(0, 12 + (at % 20)),
    href: `/speaker/${at}`,
    weight: Math.ceil(300 / (at + 1)),
  }));
  const around = nodes.slice(1);
  const spokes = around.map(({ id }, at) => ({ source: 'speaker/0', target: id, weight: Math.ceil(30 / (at + 1)) }));
  const others = around.flatMap((a, at) =>
    around.slice(at + 1).flatMap((b) => (random.next() < 0.08 ? [{ source: a.id, target: b.id, weight: 1 }] : [])),
  );
  return {
    ...caption,
    kind: 'network',
    id: 'network',
    title: 'Quoted beside Ajmal Omar',
    nameHeading: 'Speaker',
    weightHeading: 'Quotes',
    tieHeading: 'Articles in which both are quoted',
    centre: 'speaker/0',
    nodes,
    ties: [...spokes, ...others],
  };
}

/** First days of so many months: "2016-01-01". */
export function monthsFrom(year: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => isoDay(Date.UTC(year, at, 1)));
}

/** First days of so many periods of `days` days. */
export function daysFrom(first: string, count: number, days = 1): readonly string[] {
  const start = Date.parse(first);
  return Array.from({ length: count }, (_, at) => isoDay(start + at * days * 86_400_000));
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
