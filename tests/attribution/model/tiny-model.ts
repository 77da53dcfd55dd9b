import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { labelTokens, LABELS, mayFollow, sequencesOf } from '../../../src/attribution/model/1-label-tokens.ts';
import { ARGUMENT_LABELS } from '../../../src/attribution/model/3-find-arguments.ts';
import { columnsOf } from '../../../src/attribution/model/columns.ts';
import { FeatureList } from '../../../src/attribution/model/feature-list.ts';
import { findAll, type Model, scorerOf } from '../../../src/attribution/model/model.ts';
import { tagTokens, TAGS } from '../../../src/attribution/model/tagger.ts';
import { addTokenFeatures } from '../../../src/attribution/model/token-features.ts';
import { Vocabulary } from '../../../src/attribution/model/vocabulary.ts';
import { isCapitalized, SHAPE } from '../../../src/attribution/model/word-shape.ts';
import { type GoldArticle, readGold } from '../../../scripts/train/gold-article.ts';
import { learnVocabulary, type WordGroups } from '../../../scripts/train/learn-vocabulary.ts';
import { sequenceOf } from '../../../scripts/train/sequence.ts';
import { argumentSequences } from '../../../scripts/train/train-arguments.ts';
import { type ChainPlan, quantize, trainChain } from '../../../scripts/train/train-chain.ts';
import { trainJudge } from '../../../scripts/train/train-judge.ts';
import { trainTagger } from '../../../scripts/train/train-tagger.ts';
import { OffsetIndex } from '../../../src/text/offsets.ts';
import { readMarkedText } from '../../support/marked-text.ts';

const ROWS = 2 ** 14;
const PLAN: ChainPlan = {
  labels: LABELS,
  rows: ROWS,
  mayFollow,
  epochs: 8,
  rate: 0.1,
  leastCount: 1,
  average: false,
  rounds: 1,
};
const ARGUMENT_PLAN: ChainPlan = { ...PLAN, labels: ARGUMENT_LABELS, mayFollow: () => true, average: true };
const NO_GROUPS: WordGroups = {
  fineGroups: new Map(),
  middleGroups: Uint8Array.of(0),
};

/** Marked texts as the trainer reads them, each an article. */
export async function readMarkedGold(marked: readonly string[]): Promise<GoldArticle[]> {
  const folder = await mkdtemp(join(tmpdir(), 'whosaid-test-'));
  try {
    await writeFile(join(folder, 'gold.ndjson'), marked.map(goldLine).join('\n'));
    return await readGold(join(folder, 'gold.ndjson'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A marked text as a line of the trainer's input. */
export function goldLine(marked: string): string {
  const { text, quotes } = readMarkedText(marked);
  const index = new OffsetIndex(text);
  const pairs = (spans: Parameters<OffsetIndex['spanFromUtf16']>[0][]): number[][] =>
    spans.map((span) => Object.values(index.spanFromUtf16(span, 'code-point')));
  const inPairs = quotes.map(({ content, cue, source }) => ({
    content: pairs([...content]),
    cue: pairs([...cue]),
    source: pairs([...source]),
  }));
  return JSON.stringify({ id: 'invented', text, quotes: inPairs });
}

/** Learns a small model from a few marked texts by the steps of the trainer, in a fraction of a second. */
export function trainTinyModel(articles: readonly GoldArticle[]): Model {
  const vocabulary = learnVocabulary(NO_GROUPS, articles);
  const lookup = new Vocabulary(vocabulary);
  const columns = articles.map(({ reading }) => columnsOf(reading, lookup));
  const tagger = trainTagger(
    columns.map((article) => ({ columns: article, tags: Uint8Array.from(article.shape, tagOfShape) })),
  );
  for (const article of columns) tagTokens(article, tagger);
  const list = new FeatureList(ROWS - 1);
  const sequences = columns.flatMap((article, index) =>
    Array.from(sequencesOf(article), (stretch) => {
      addTokenFeatures(list, article, stretch);
      return sequenceOf(list, articles[index]!.labels.subarray(stretch.first, stretch.end));
    }),
  );
  const labels = quantize(trainChain(sequences, PLAN));
  const labeller = scorerOf(labels);
  const labellings = columns.map((article) => labelTokens(article, labeller.chain, labeller.list));
  const windows = columns.flatMap((article, index) =>
    argumentSequences(article, labellings[index]!, articles[index]!.attributions, list),
  );
  const args = quantize(trainChain(windows, ARGUMENT_PLAN));
  const scorer = scorerOf(args);
  const judged = columns.map((article, index) => ({
    columns: article,
    findings: findAll(article, labellings[index]!, scorer),
    gold: articles[index]!.attributions,
  }));
  return { vocabulary, tagger, labels, arguments: args, judge: trainJudge(judged, 0.33) };
}

/** The tags of a teacher who knows names and signs. */
function tagOfShape(shape: number): number {
  if (isCapitalized(shape)) return TAGS.indexOf('PROPN');
  return TAGS.indexOf(shape === SHAPE.lowerCase ? 'NOUN' : 'PUNCT');
}
