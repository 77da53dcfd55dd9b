import type { BarsPlot } from '../../plots/plot.ts';
import { counted } from '../language/words-for.ts';
import { leaders } from './leaders.ts';
import { KIND_SERIES, rowsByKind } from './by-kind.ts';

/** Quotes by paper and kind, as the API counts them. */
interface PaperCounts {
  /** False: rows were cut off, and nobody knows how many papers there are. */
  readonly isComplete: boolean;
  readonly rows: readonly {
    readonly publisher: string | null;
    readonly kind: string | null;
    readonly quotes: number;
  }[];
}

interface PaperCaption {
  readonly title: string;
  /** What the plot says of the papers with the most quotes, of all `paperCount`; several share the first place. */
  readonly describe: (papers: readonly string[], paperCount: number) => string;
  readonly empty: string;
  /** Where a paper leads. */
  readonly hrefOf: (paper: string) => string;
}

/** More would be a list, not a picture. */
const MOST_PAPERS = 15;

/** The papers with the most quotes, by kind. Quotes in articles of no known paper are told in the note. */
export function paperBars(counts: PaperCounts, { title, describe, empty, hrefOf }: PaperCaption): BarsPlot {
  const rows = rowsByKind(
    counts.rows.flatMap(({ publisher, ...count }) => (publisher === null ? [] : [{ name: publisher, ...count }])),
    hrefOf,
  );
  return {
    kind: 'bars',
    id: 'papers',
    title,
    description: rows[0] ? describe(leaders(rows), rows.length) : '',
    empty,
    note: noteOf(counts, rows.length),
    nameHeading: 'Paper',
    series: KIND_SERIES,
    rows: rows.slice(0, MOST_PAPERS),
  };
}

function noteOf({ isComplete, rows }: PaperCounts, paperCount: number): string | undefined {
  const unknown = rows.reduce((sum, { publisher, quotes }) => (publisher === null ? sum + quotes : sum), 0);
  const all = isComplete ? ` of ${paperCount}` : '';
  const notes = [
    paperCount > MOST_PAPERS ? `The first ${MOST_PAPERS}${all} papers.` : '',
    unknown > 0 ? `${counted(unknown, 'quote')} in articles whose paper is not known.` : '',
  ];
  return notes.filter(Boolean).join(' ') || undefined;
}
