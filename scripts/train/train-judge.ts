import { judgeRows, type JudgeWeights } from '../../src/attribution/model/6-judge.ts';
import type { Finding } from '../../src/attribution/model/3-find-arguments.ts';
import type { Columns } from '../../src/attribution/model/columns.ts';
import type { Stretch } from '../../src/attribution/model/feature-list.ts';
import type { GoldAttribution } from './gold-article.ts';
import { seededRandom, shuffle } from './random.ts';

/** What was found in an article by weights that had not seen it, and what people marked there. */
export interface JudgedArticle {
  readonly columns: Columns;
  readonly findings: readonly Finding[];
  readonly gold: readonly GoldAttribution[];
}

interface Example {
  readonly rows: readonly number[];
  readonly isRight: boolean;
}

const ROWS = 16_384;
const EPOCHS = 6;
const RATE = 0.05;
const SHRINK = 2e-3;

/** Learns how likely a finding is right: logistic regression by stochastic gradient ascent (AdaGrad), shrunk towards nothing known. */
export function trainJudge(articles: readonly JudgedArticle[], threshold: number): JudgeWeights {
  const examples = articles.flatMap(({ columns, findings, gold }) =>
    findings.map((finding): Example => ({
      rows: judgeRows(columns, finding, ROWS - 1),
      isRight: isRight(finding, gold),
    })),
  );
  const weights = new Float32Array(ROWS);
  const steps = new Float32Array(ROWS).fill(1);
  const random = seededRandom(11);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(examples, random);
    for (const example of examples) learn(weights, steps, example);
  }
  return { rows: weights, threshold };
}

function learn(weights: Float32Array, steps: Float32Array, { rows, isRight: right }: Example): void {
  const score = rows.reduce((sum, row) => sum + (weights[row] ?? 0), 0);
  const error = (right ? 1 : 0) - 1 / (1 + Math.exp(-score));
  for (const row of rows) {
    const weight = weights[row] ?? 0;
    const slope = error - SHRINK * weight;
    const step = (steps[row] ?? 0) + slope * slope;
    steps[row] = step;
    weights[row] = weight + (RATE * slope) / Math.sqrt(step);
  }
}

/** Right as docs/evaluation.md has it, counted in tokens: contents share half of what they hold, and sources touch or are both absent. */
export function isRight(
  { content, source }: Pick<Finding, 'content' | 'source'>,
  gold: readonly GoldAttribution[],
): boolean {
  return gold.some((attribution) => {
    const shared = sharedTokens(content, attribution.content);
    const either = tokensIn(content) + tokensIn(attribution.content) - shared;
    if (shared < either / 2) return false;
    if (source.length === 0 && attribution.source.length === 0) return true;
    return sharedTokens(source, attribution.source) > 0;
  });
}

function tokensIn(runs: readonly Stretch[]): number {
  return runs.reduce((sum, { first, end }) => sum + end - first, 0);
}

function sharedTokens(a: readonly Stretch[], b: readonly Stretch[]): number {
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.first, y.first));
  return shared;
}
