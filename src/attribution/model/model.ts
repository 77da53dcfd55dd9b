import { bareQuotations } from './5-add-bare-quotations.ts';
import { labelTokens, LABELS, type Labelling } from './1-label-tokens.ts';
import { findCandidates } from './2-find-candidates.ts';
import { ARGUMENT_LABELS, findArguments, type Finding } from './3-find-arguments.ts';
import { ruleFindings } from './4-add-rule-findings.ts';
import { chanceOf, type JudgeWeights } from './6-judge.ts';
import { type JudgedFinding, settle } from './7-settle.ts';
import { keepStructures } from './8-keep-structures.ts';
import { Chain, type ChainWeights, rowCountOf } from './chain.ts';
import type { Columns } from './columns.ts';
import { FeatureList } from './feature-list.ts';
import type { TaggerWeights } from './tagger.ts';
import type { VocabularyTable } from './vocabulary.ts';

/** All that is learned. */
export interface Model {
  readonly vocabulary: VocabularyTable;
  readonly tagger: TaggerWeights;
  readonly labels: ChainWeights;
  readonly arguments: ChainWeights;
  readonly judge: JudgeWeights;
}

/** A chain with the list of features that its weights are for. */
export interface Scorer {
  readonly chain: Chain;
  readonly list: FeatureList;
}

export function scorerOf(weights: ChainWeights): Scorer {
  return { chain: new Chain(weights), list: new FeatureList(rowCountOf(weights) - 1) };
}

/** All that the chains and the rules find, before it is judged. */
export function findAll(columns: Columns, labelling: Labelling, scorer: Scorer): readonly Finding[] {
  const findings = findArguments(columns, labelling, findCandidates(columns, labelling), scorer);
  const found = [...findings, ...ruleFindings(columns, labelling, findings)];
  return [...found, ...bareQuotations(columns, labelling, found)];
}

/** Finds the attributions of an article whose columns are filled. */
export function modelFinder({ labels, arguments: args, judge }: Model): (columns: Columns) => readonly JudgedFinding[] {
  const [labeller, finder] = [scorerOf(labels), scorerOf(args)];
  return (columns) => {
    const labelling = labelTokens(columns, labeller.chain, labeller.list);
    const judged = findAll(columns, labelling, finder).map((finding) => ({
      ...finding,
      chance: chanceOf(columns, finding, judge),
    }));
    const settled = settle(judged, columns.count).filter(({ chance }) => chance >= judge.threshold);
    return keepStructures(columns, settled);
  };
}

/** Do the weights have the number of labels that the program knows? */
export function isWhole({ labels, arguments: args }: Model): boolean {
  return labels.labels === LABELS && args.labels === ARGUMENT_LABELS;
}
