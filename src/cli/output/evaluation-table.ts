import type { Estimate, Score } from '../../evaluation/bootstrap.ts';
import type { Calibration } from '../../evaluation/calibration.ts';
import type { Evaluation } from '../../evaluation/evaluate.ts';
import type { Subset } from '../../evaluation/measures.ts';
import { scoreRows, type Measure, type ScoreRow } from '../../evaluation/score-rows.ts';
import { countOf, formatCount } from './numbers.ts';
import { tableLines, type Cell } from './table.ts';

/** How the table is told. */
export interface TableManner {
  /** Shows two people's agreement beside the figures. */
  readonly showsHuman: boolean;
  /** Sets a heading apart. */
  readonly bold: (text: string) => string;
}

interface Section {
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
}

const ATTRIBUTION_TITLES: readonly (readonly [Measure, string])[] = [
  ['attribution', 'Attributions: half of the content, and the source'],
  ['contentExact', 'Content to the letter'],
  ['strict', 'Content and source to the letter'],
];

const SUBSET_NAMES: Readonly<Record<Subset, string>> = {
  all: 'all',
  direct: 'direct',
  indirect: 'indirect',
  mixed: 'mixed',
  speech: 'reported speech',
};

const SPEAKER_NAMES: Readonly<Partial<Record<Measure, string>>> = {
  speakerEndToEnd: 'content and name',
  quotedPersons: 'quoted in the article',
};

const HUMAN_NOTE =
  'F1 of two people: one against the other by this measure, on the development part of PolNeAR; comparable on those texts only.';

/** The evaluation as people read it: per cent, each figure with its 95 % interval. */
export function evaluationLines(evaluation: Evaluation, { showsHuman, bold }: TableManner): string[] {
  const { gold, candidate } = evaluation.criteria.attribution.all.counts;
  const counts = `${formatCount(gold)} segments in gold, ${formatCount(candidate)} in the candidate`;
  return [
    `${countOf(evaluation.documents, 'article')}: ${counts}`,
    '',
    ...sectionLines(sectionsOf(scoreRows(evaluation), showsHuman), showsHuman, bold),
    `  right name where the content was found: ${accuracyWords(evaluation.speakers.accuracy)}`,
    ...calibrationLines(evaluation.calibration, bold),
    ...(showsHuman ? ['', HUMAN_NOTE] : []),
  ];
}

function sectionsOf(rows: readonly ScoreRow[], showsHuman: boolean): Section[] {
  const sections = ATTRIBUTION_TITLES.map(([measure, title]) => ({
    title,
    rows: rows
      .filter((row) => row.measure === measure)
      .map((row) => cellsOf(row, SUBSET_NAMES[row.subset], showsHuman)),
  }));
  const persons = rows.flatMap((row) => {
    const name = SPEAKER_NAMES[row.measure];
    return name === undefined ? [] : [cellsOf(row, name, showsHuman)];
  });
  return [...sections, { title: 'Persons who speak, in reported speech', rows: persons }];
}

function sectionLines(sections: readonly Section[], showsHuman: boolean, bold: (text: string) => string): string[] {
  const header = ['', 'precision', 'recall', 'F1', 'gold', 'found', ...(showsHuman ? ['F1 of two people'] : [])];
  const [head = '', ...lines] = tableLines([header, ...sections.flatMap(({ rows }) => rows)]);
  let taken = 0;
  const body = sections.flatMap(({ title, rows }) => {
    const own = lines.slice(taken, taken + rows.length);
    taken += rows.length;
    return [bold(title), ...own];
  });
  return [head, ...body];
}

function cellsOf({ score, humanF1 }: ScoreRow, name: string, showsHuman: boolean): Cell[] {
  const { precision, recall, f1, counts } = score;
  const human = humanF1 === undefined ? '' : percent(humanF1);
  return [
    `  ${name}`,
    withInterval(precision),
    withInterval(recall),
    withInterval(f1),
    counts.gold,
    counts.candidate,
    ...(showsHuman ? [human] : []),
  ];
}

function accuracyWords({ recall, counts }: Score): string {
  return `${withInterval(recall).trim()} of ${formatCount(counts.gold)}`;
}

function calibrationLines(calibration: Calibration | undefined, bold: (text: string) => string): string[] {
  if (!calibration) return [];
  const rows = calibration.bins
    .filter(({ count }) => count > 0)
    .map(({ from, count, confidence, correct }) => [
      `  ${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
      count,
      percent(confidence),
      percent(correct),
    ]);
  return [
    '',
    bold(`Confidence: expected calibration error ${calibration.expectedError.toFixed(3)}`),
    ...tableLines([['  confidence', 'segments', 'mean', 'right'], ...rows]),
  ];
}

function withInterval({ value, low, high }: Estimate): string {
  if (value === undefined) return percent(value);
  return low === undefined || high === undefined
    ? percent(value)
    : `${percent(value)} [${percent(low)}, ${percent(high)}]`;
}

/** Per cent with one digit, as wide as 100.0. */
function percent(share: number | undefined): string {
  return (share === undefined ? '–' : (100 * share).toFixed(1)).padStart(5);
}
