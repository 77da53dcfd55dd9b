import type { Finding } from './3-find-arguments.ts';
import { chanceBin } from './chance-bin.ts';
import type { Columns } from './columns.ts';
import { distanceBin, type Stretch } from './feature-list.ts';
import { mix } from './mix.ts';
import { RULE_ROLE } from './rule-columns.ts';

/** Weights of a logistic regression over hashed features: one a row. */
export interface JudgeWeights {
  readonly rows: Float32Array;
  /** Findings that are less likely right than this are dropped. */
  readonly threshold: number;
}

/** The rows of one finding's features: chances, marks, length and cue, alone and in pairs. */
export function judgeRows(columns: Columns, finding: Finding, rowMask: number): readonly number[] {
  const { content, source, cue, evidence } = finding;
  const mean = chanceBin(evidence.contentChance);
  const least = chanceBin(evidence.leastContentChance);
  const cueChance = chanceBin(evidence.cueChance);
  const sourceChance = source.length === 0 ? 9 : chanceBin(evidence.sourceChance);
  const marks = marksOf(columns, content);
  const length = distanceBin(content.reduce((sum, { first, end }) => sum + end - first, 0));
  const word = evidence.head < 0 ? -1 : (columns.word[evidence.head] ?? 0);
  const bin = evidence.head < 0 ? 0 : (columns.cueBin[evidence.head] ?? 0);
  const gap = gapBetween(columns, content, cue);
  const rule = ruleAgreement(columns, finding) + (evidence.isByRule ? 128 : 0);
  const values = [
    0,
    mean,
    least,
    cueChance,
    sourceChance,
    marks,
    length,
    bin,
    gap,
    content.length,
    columns.tag[evidence.head] ?? 31,
    mean * 16 + least,
    mean * 16 + cueChance,
    mean * 16 + sourceChance,
    mix(mean * 16 + marks, length),
    mix(cueChance, bin),
    mix(cueChance, marks),
    mix(least * 16 + sourceChance, cueChance),
    mix(sourceChance, marks),
    mix(gap, marks),
    word,
    mix(word, mean),
    rule,
    mix(rule, mean),
    mix(rule, marks),
    mix(rule, cueChance),
  ];
  return values.map((value, template) => mix(template + 1, value) & rowMask);
}

/** How much of the content the rules give to one cue: 0 none, 1 to 4 quarters; and how far they are trusted. */
function ruleAgreement({ rules }: Columns, { content }: Finding): number {
  const shares = new Map<number, number>();
  let all = 0;
  for (const { first, end } of content) {
    all += end - first;
    for (let token = first; token < end; token += 1) {
      const number = rules.role[token] === RULE_ROLE.content ? (rules.attribution[token] ?? -1) : -1;
      if (number >= 0) shares.set(number, (shares.get(number) ?? 0) + 1);
    }
  }
  let [most, by] = [0, -1];
  for (const [number, tokens] of shares) if (tokens > most) [most, by] = [tokens, number];
  return by < 0 ? 0 : Math.ceil((4 * most) / all) * 16 + (rules.tenths[by] ?? 0);
}

/** 0 no token of the content is quoted, 1 some are, 2 all are; 3 more when quotations are not wholly content. */
function marksOf(columns: Columns, content: readonly Stretch[]): number {
  let [inside, all] = [0, 0];
  for (const { first, end } of content) {
    for (let token = first; token < end; token += 1) if ((columns.quoted[token] ?? 0) > 0) inside += 1;
    all += end - first;
  }
  const share = inside === all ? 2 : 1;
  return (inside === 0 ? 0 : share) + (content.some((run) => cutsQuotation(columns, run)) ? 3 : 0);
}

/** Does a run begin or end within a quotation that goes beyond it? */
function cutsQuotation({ reading }: Columns, { first, end }: Stretch): boolean {
  return [first, end - 1].some((token) => {
    const quotation = reading.quotations[reading.tokens.quotation[token] ?? -1];
    return quotation !== undefined && (quotation.first < first || quotation.end > end);
  });
}

/** Bin of the tokens between the content and its cue; 11 more when they stand in different sentences, 30 without a cue. */
function gapBetween({ reading }: Columns, content: readonly Stretch[], cue: readonly Stretch[]): number {
  const [by, first] = [cue[0], content[0]];
  if (by === undefined || first === undefined) return 30;
  let [gap, other] = [Infinity, first];
  for (const run of content) {
    const tokens = run.first >= by.end ? run.first - by.end : by.first - run.end;
    if (tokens < gap) [gap, other] = [tokens, run];
  }
  const { sentence } = reading.tokens;
  return distanceBin(gap) + (sentence[by.first] === sentence[other.first] ? 0 : 11);
}

/** The probability that a finding is right. */
export function chanceOf(columns: Columns, finding: Finding, { rows }: JudgeWeights): number {
  let score = 0;
  for (const row of judgeRows(columns, finding, rows.length - 1)) score += rows[row] ?? 0;
  return 1 / (1 + Math.exp(-score));
}
