/**
 * A plot as a value: what the page, the table behind it and the saved files are all drawn from. Plain data; whoever asks the
 * API turns its answer into one of these.
 */
export type PlotSpec = BarsPlot | SharesPlot | DivergingPlot | ColumnsPlot | NetworkPlot;

/** What every plot says of itself. */
interface PlotCaption {
  /** Unique in its page, and the name of the saved files: "quoted-most". Small letters, digits and hyphens. */
  readonly id: string;
  /** What is shown: "Who is quoted most". */
  readonly title: string;
  /** What the plot says, in one sentence, for those who do not see it too: "Suhail Shaheen is quoted most, 41 times." */
  readonly description: string;
  /** What stands in its place when there is nothing to draw: "No quote matches." */
  readonly empty: string;
  /** What a reader must know besides: "The first 20 of 312 speakers." */
  readonly note?: string | undefined;
}

/** One name with its figures. */
export interface PlotRow {
  readonly name: string;
  /** Where the name leads on the page; saved files have no links. */
  readonly href?: string | undefined;
  /** One a series, in their order; none is negative. */
  readonly values: readonly number[];
}

/** Horizontal bars, one a name, each stacked from one to four series; the total stands at the end. Rows stay in their order. */
export interface BarsPlot extends PlotCaption {
  readonly kind: 'bars';
  /** What the names are: "Speaker". */
  readonly nameHeading: string;
  /** One to four: ["Direct", "Mixed", "Indirect"]. */
  readonly series: readonly string[];
  readonly rows: readonly PlotRow[];
}

/** What share each series has in a whole: one bar of full width a row, with percentages. */
export interface SharesPlot extends PlotCaption {
  readonly kind: 'shares';
  /** What the names are: "Speaker". With a single row its name is not drawn: the title has it. */
  readonly nameHeading: string;
  /** One to four: ["Direct", "Mixed", "Indirect"]. */
  readonly series: readonly string[];
  readonly rows: readonly PlotRow[];
}

/** Two sides against each other, one row a name: bars to the left for the first, to the right for the second. */
export interface DivergingPlot extends PlotCaption {
  readonly kind: 'diverging';
  /** What the names are: "Keyword". */
  readonly nameHeading: string;
  /** Left and right: ["Suhail Shaheen", "Zalmay Khalilzad"]. */
  readonly series: readonly [string, string];
  readonly rows: readonly DivergingRow[];
}

/** A name of both sides. */
export interface DivergingRow extends PlotRow {
  /** How many the values rest on, where they are shares: what is a large share of very few. The pointer and the table tell it. */
  readonly counts?: readonly [number, number] | undefined;
}

/** How long the periods of a plot over time are. */
export type Period = 'day' | 'week' | 'month' | 'year';

/** One period with its figures. */
export interface PlotPeriod {
  /** First day of the period: "2020-08-01". */
  readonly start: string;
  /** One a series, none negative; null where nothing can be known, because no article is of the period. */
  readonly values: readonly (number | null)[];
}

/**
 * Columns over time. One series stands on the axis; of two, the second hangs from it, on the same scale. From 400 periods on
 * the columns are too thin to point at, and beyond them only the saved table names each.
 */
export interface ColumnsPlot extends PlotCaption {
  readonly kind: 'columns';
  readonly period: Period;
  /** One or two: ["Quotes"]. */
  readonly series: readonly string[];
  /** Every period from the first to the last, early to late, with none left out. */
  readonly points: readonly PlotPeriod[];
}

/** Somebody in a network. */
export interface PlotNode {
  readonly id: string;
  readonly name: string;
  readonly href?: string | undefined;
  /** Decides the size of the dot; not negative. */
  readonly weight: number;
}

/** What ties two of a network. A tie to a node that is not there is left out. */
export interface PlotTie {
  readonly source: string;
  readonly target: string;
  /** Decides how thick the line is; above 0. */
  readonly weight: number;
}

/**
 * Who stands near whom. The 30 heaviest nodes are drawn, one of them in the middle; the table has all. Lines cross names before
 * long: some 60 ties, the heaviest, can still be followed.
 */
export interface NetworkPlot extends PlotCaption {
  readonly kind: 'network';
  /** What the nodes are: "Speaker". */
  readonly nameHeading: string;
  /** What the weight of a node is: "Quotes". */
  readonly weightHeading: string;
  /** What the weight of a tie is: "Articles in which both are quoted". */
  readonly tieHeading: string;
  /** Id of the node in the middle. */
  readonly centre: string;
  readonly nodes: readonly PlotNode[];
  readonly ties: readonly PlotTie[];
}

/** Whether there is nothing to draw: no row, no period with a figure, nobody beside the one in the middle. */
export function isEmptyPlot(plot: PlotSpec): boolean {
  switch (plot.kind) {
    case 'bars':
    case 'diverging':
      return plot.rows.length === 0;
    case 'shares':
      return plot.rows.every(({ values }) => values.every((value) => value === 0));
    case 'columns':
      return plot.points.every(({ values }) => values.every((value) => value === null));
    case 'network':
      return plot.nodes.length < 2;
  }
}
