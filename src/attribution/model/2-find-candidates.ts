import type { Labelling } from './1-label-tokens.ts';
import { QUOTED, type Columns } from './columns.ts';
import type { Stretch } from './feature-list.ts';
import { RULE_ROLE } from './rule-columns.ts';
import { SHAPE } from './word-shape.ts';

/** A run of tokens that may be a cue. */
export interface Candidate extends Stretch {
  /** The word that the run is a cue for. */
  readonly head: number;
  /** Where its content and source are looked for. */
  readonly window: Stretch;
}

const LEAST_CHANCE = 0.08;
const NEW_CUE_CHANCE = 0.35;

/** How far a window reaches within a paragraph, and over the paragraphs that go on with a quotation. */
const REACH = 150;
const LONGEST_REACH = 500;

/** Windows together hold at most so many tokens for each token of the text; ordinary news needs two. */
const TOKENS_PER_TOKEN = 6;
const ALWAYS_ALLOWED = 5_000;

/** The runs of tokens that may be cues, in order: likely ones, and those that a rule takes for one. In a text that is hardly anything else, only the likeliest of them. */
export function findCandidates(columns: Columns, labelling: Labelling): readonly Candidate[] {
  const found = runsOf(columns, labelling).map((run) => ({
    ...run,
    head: headOf(columns, run),
    window: windowOf(columns, labelling, run),
  }));
  let tokens = 0;
  for (const { window } of found) tokens += window.end - window.first;
  const allowed = columns.count * TOKENS_PER_TOKEN + ALWAYS_ALLOWED;
  return tokens <= allowed ? found : likeliest(found, labelling, allowed);
}

function runsOf(columns: Columns, labelling: Labelling): Stretch[] {
  const runs: Stretch[] = [];
  let first = -1;
  for (let token = 0; token <= columns.count; token += 1) {
    const isCue = token < columns.count && mayBeCue(columns, labelling, token);
    if (first >= 0 && (!isCue || isNewCue(columns, labelling, token))) {
      runs.push({ first, end: token });
      first = -1;
    }
    if (isCue && first < 0) first = token;
  }
  return runs;
}

function mayBeCue(columns: Columns, { cue }: Labelling, token: number): boolean {
  return (cue[token] ?? 0) >= LEAST_CHANCE || ruleOfCue(columns, token) >= 0;
}

/** Does another cue begin at a token that follows one? */
function isNewCue(columns: Columns, { cueStart }: Labelling, token: number): boolean {
  const { paragraph } = columns.reading.tokens;
  if ((cueStart[token] ?? 0) > NEW_CUE_CHANCE || paragraph[token] !== paragraph[token - 1]) return true;
  const [before, here] = [ruleOfCue(columns, token - 1), ruleOfCue(columns, token)];
  return before >= 0 && here >= 0 && before !== here;
}

/** Number of the attribution for which the rules take a token for a cue; -1 for none. */
function ruleOfCue({ rules }: Columns, token: number): number {
  return rules.role[token] === RULE_ROLE.cue ? (rules.attribution[token] ?? -1) : -1;
}

function headOf({ cueBin }: Columns, { first, end }: Stretch): number {
  let head = first;
  for (let token = first; token < end; token += 1) if ((cueBin[token] ?? 0) > (cueBin[head] ?? 0)) head = token;
  return head;
}

/**
 * The sentence of a cue, the sentences around it in its paragraph as far as they are quoted or may be content, and the
 * paragraphs after it that go on with a quotation or follow a colon.
 */
function windowOf(columns: Columns, labelling: Labelling, cue: Stretch): Stretch {
  const { paragraphs, tokens } = columns.reading;
  const index = tokens.paragraph[cue.first] ?? 0;
  const paragraph = paragraphs[index] ?? cue;
  const first = sentencesFrom(columns, labelling, cue, { step: -1, limit: paragraph.first });
  const end = sentencesFrom(columns, labelling, cue, { step: 1, limit: paragraph.end });
  return { first, end: end === paragraph.end ? paragraphsFrom(columns, cue, index) : end };
}

/** How far the sentences around a cue go with it, on the side of `step` and up to `limit`. */
function sentencesFrom(
  columns: Columns,
  labelling: Labelling,
  cue: Stretch,
  { step, limit }: { readonly step: 1 | -1; readonly limit: number },
): number {
  const { sentences, tokens } = columns.reading;
  const [border, edge]: ['first' | 'end', number] = step < 0 ? ['first', cue.first] : ['end', cue.end];
  let index = tokens.sentence[step < 0 ? cue.first : cue.end - 1] ?? 0;
  let reached = sentences[index]?.[border] ?? edge;
  while (Math.abs(reached - edge) < REACH && reached * step < limit * step) {
    index += step;
    const sentence = sentences[index];
    if (!sentence || !mayBelong(columns, labelling, sentence)) break;
    reached = sentence[border];
  }
  const farthest = edge + step * REACH;
  return step < 0 ? Math.max(reached, limit, farthest) : Math.min(reached, limit, farthest);
}

/** The end of the last paragraph that goes on with what stands in the paragraph of a cue. */
function paragraphsFrom(columns: Columns, cue: Stretch, from: number): number {
  const { paragraphs } = columns.reading;
  let index = from;
  let end = paragraphs[index]?.end ?? cue.end;
  while (goesOn(columns, index) && end - cue.end < LONGEST_REACH - REACH) {
    index += 1;
    end = paragraphs[index]?.end ?? end;
  }
  return Math.min(end, cue.end + LONGEST_REACH);
}

/** Is any word of a sentence quoted, or may it be content? Only the first words of a very long sentence are looked at. */
function mayBelong({ quoted }: Columns, { content }: Labelling, { first, end }: Stretch): boolean {
  for (let token = first; token < Math.min(end, first + REACH); token += 1) {
    if ((quoted[token] ?? 0) > 0 || (content[token] ?? 0) >= LEAST_CHANCE) return true;
  }
  return false;
}

/** Does the next paragraph open with a mark, and this one end in an open quotation or a colon? */
function goesOn({ reading, quoted, shape }: Columns, index: number): boolean {
  const [here, next] = [reading.paragraphs[index], reading.paragraphs[index + 1]];
  if (here === undefined || next === undefined || next.end === next.first) return false;
  if (quoted[next.first] !== QUOTED.opening) return false;
  const quotation = reading.quotations[reading.tokens.quotation[here.end - 1] ?? -1];
  return quotation?.isClosed === false || shape[here.end - 1] === SHAPE.colon;
}

function likeliest(found: readonly Candidate[], { cue }: Labelling, allowed: number): readonly Candidate[] {
  const chanceOf = ({ head }: Candidate): number => cue[head] ?? 0;
  const sorted = [...found].sort((a, b) => chanceOf(b) - chanceOf(a) || a.first - b.first);
  let left = allowed;
  const kept = sorted.filter(({ window }) => (left -= window.end - window.first) >= 0);
  return kept.sort((a, b) => a.first - b.first);
}
