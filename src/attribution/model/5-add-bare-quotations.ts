import { LABEL, type Labelling, meanChance } from './1-label-tokens.ts';
import type { Finding } from './3-find-arguments.ts';
import type { Columns } from './columns.ts';
import type { Stretch } from './feature-list.ts';

/** A run must be longer than this, quoted for this share, and content with this mean chance to stand without a cue of its own. */
const LEAST_TOKENS = 4;
const QUOTED_SHARE = 0.9;
const LEAST_CHANCE = 0.5;

/** How many tokens away a cue or source may stand, when every sentence and paragraph between counts as so many tokens. */
const FARTHEST = 100;
const SENTENCE = 12;
const PARAGRAPH = 60;

/** Quotations that read as content by themselves and that no finding holds, with the nearest words that read as cue and source. */
export function bareQuotations(
  columns: Columns,
  labelling: Labelling,
  findings: readonly Finding[],
): readonly Finding[] {
  const isTaken = takenBy(findings, columns.count);
  const contents = runsOf(labelling.label, LABEL.content).filter((run) => isBare(columns, labelling, isTaken, run));
  if (contents.length === 0) return [];
  const cues = runsOf(labelling.label, LABEL.cue);
  const sources = runsOf(labelling.label, LABEL.source);
  return contents.map((content) => ({
    content: [content],
    cue: nearest(columns, cues, content),
    source: nearest(columns, sources, content),
    evidence: {
      head: -1,
      cueChance: 0,
      contentChance: meanChance(labelling.content, content),
      leastContentChance: 0,
      sourceChance: 0,
      isByRule: false,
    },
  }));
}

/** 1 for each token that some finding has in its content. */
function takenBy(findings: readonly Finding[], count: number): Uint8Array {
  const isTaken = new Uint8Array(count);
  for (const { content } of findings) for (const { first, end } of content) isTaken.fill(1, first, end);
  return isTaken;
}

function isBare(columns: Columns, { content }: Labelling, isTaken: Uint8Array, run: Stretch): boolean {
  const length = run.end - run.first;
  if (length < LEAST_TOKENS || isTaken.subarray(run.first, run.end).includes(1)) return false;
  const quoted = columns.quoted.subarray(run.first, run.end).reduce((sum, mark) => sum + (mark > 0 ? 1 : 0), 0);
  return quoted >= QUOTED_SHARE * length && meanChance(content, run) > LEAST_CHANCE;
}

/** The runs of a first label and the label of later tokens that follows it. */
function runsOf(labels: Uint8Array, label: number): Stretch[] {
  const runs: Stretch[] = [];
  for (let first = labels.indexOf(label); first >= 0;) {
    let end = first + 1;
    while (labels[end] === label + 1) end += 1;
    runs.push({ first, end });
    first = labels.indexOf(label, end);
  }
  return runs;
}

/** The run with the fewest tokens between it and the content, as a list of one; empty when all are too far. */
function nearest(columns: Columns, runs: readonly Stretch[], content: Stretch): readonly Stretch[] {
  const after = firstFrom(runs, content.first);
  const near = [runs[after - 1], runs[after], runs[after + 1]].filter((run) => run !== undefined);
  const [best] = near
    .map((run) => ({ run, distance: distanceOf(columns, run, content) }))
    .filter(({ distance }) => distance < FARTHEST)
    .sort((a, b) => a.distance - b.distance);
  return best ? [best.run] : [];
}

/** Index of the first run that starts at or after a token: by bisection, as there may be very many. */
function firstFrom(runs: readonly Stretch[], token: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.first ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function distanceOf({ reading }: Columns, run: Stretch, content: Stretch): number {
  const [before, after] = run.first < content.first ? [run, content] : [content, run];
  const { sentence, paragraph } = reading.tokens;
  const crossed = (column: Uint32Array): number => (column[after.first] ?? 0) - (column[before.end - 1] ?? 0);
  return after.first - before.end + SENTENCE * crossed(sentence) + PARAGRAPH * crossed(paragraph);
}
