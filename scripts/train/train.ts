import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  type Labelling,
  LABELS,
  labelTokens,
  mayFollow,
  sequencesOf,
} from '../../src/attribution/model/1-label-tokens.ts';
import { ARGUMENT_LABELS } from '../../src/attribution/model/3-find-arguments.ts';
import type { ChainWeights } from '../../src/attribution/model/chain.ts';
import { type Columns, columnsOf } from '../../src/attribution/model/columns.ts';
import { FeatureList } from '../../src/attribution/model/feature-list.ts';
import { findAll, scorerOf } from '../../src/attribution/model/model.ts';
import { readModelFile, writeModelFile } from '../../src/attribution/model/model-file.ts';
import { tagTokens } from '../../src/attribution/model/tagger.ts';
import { addTokenFeatures } from '../../src/attribution/model/token-features.ts';
import { Vocabulary, type VocabularyTable } from '../../src/attribution/model/vocabulary.ts';
import { type GoldArticle, readGold } from './gold-article.ts';
import { groupsOf, learnGroups, learnVocabulary, leaveOut, withSoleTags, type WordGroups } from './learn-vocabulary.ts';
import { type Sequence, sequenceOf } from './sequence.ts';
import { loadTagger, loadVectors } from './teachers.ts';
import { argumentSequences } from './train-arguments.ts';
import { type ChainPlan, quantize, trainChain } from './train-chain.ts';
import { type JudgedArticle, trainJudge } from './train-judge.ts';
import { trainTagger } from './train-tagger.ts';

const HELP = `Learns the weights of the annotator "model" from annotated articles. The same input gives the same file, byte for byte.

  npm run train -- --gold FILE [--out FILE] [--teachers FOLDER] [--groups FILE]

  --gold FILE        annotated articles, one a line: {"id", "text", "quotes": [{"content", "cue", "source"}]}
  --out FILE         where the weights go (default: src/attribution/model/english.model)
  --teachers FOLDER  folder in whose node_modules the tagger and the word vectors are (default: this one)
  --groups FILE      take the groups of words from these weights, which spares their vectors and two minutes

docs/model-card.md tells what the shipped weights were learned from.`;

/** How many words have groups. */
const GROUPED_WORDS = 40_000;

/** So many models label the articles that the others learned from, so that later steps see labels as new texts get them. */
const FOLDS = 8;
const ROWS = 2 ** 18;

const LABEL_PLAN: ChainPlan = {
  labels: LABELS,
  rows: ROWS,
  mayFollow,
  epochs: 5,
  rate: 0.1,
  leastCount: 2,
  average: false,
  rounds: 1,
};
const ARGUMENT_PLAN: ChainPlan = {
  labels: ARGUMENT_LABELS,
  rows: ROWS,
  mayFollow: () => true,
  epochs: 4,
  rate: 0.03,
  leastCount: 3,
  average: true,
  rounds: 3,
};

/** Findings less likely than this are dropped: about half of the F1 that is reached, which is where F1 is highest (Lipton 2014). */
const THRESHOLD = 0.33;

const startedAt = performance.now();
function report(step: string): void {
  process.stderr.write(`${((performance.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  ${step}\n`);
}

interface Places {
  readonly gold: string;
  readonly out: string;
  readonly teachers: string;
  readonly groups: string | undefined;
}

async function train({ gold, out, teachers, groups }: Places): Promise<void> {
  const articles = await readGold(gold);
  report(`${articles.length} articles read`);
  const words = learnVocabulary(await wordGroups(teachers, groups), articles);
  report(`${words.hashes.length} words known`);
  const teach = loadTagger(teachers);
  const tagged = columnsFor(articles, words).map((columns, index) => ({
    columns,
    tags: teach(at(articles, index).reading),
  }));
  const vocabulary = withSoleTags(words, tagged);
  const tagger = trainTagger(tagged);
  const columns = columnsFor(articles, vocabulary);
  for (const article of columns) tagTokens(article, tagger);
  report('tagger learned');
  leaveOut(articles, columns);

  const sequences = columns.map((article, index) => labelSequences(article, at(articles, index)));
  const labellings: Labelling[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = quantize(trainChain(sequences.filter((_, index) => index % FOLDS !== fold).flat(), LABEL_PLAN));
    labelFold(labellings, columns, weights, fold);
    report(`labels learned, part ${fold + 1} of ${FOLDS}`);
  }
  const labels = quantize(trainChain(sequences.flat(), LABEL_PLAN));
  report('labels learned');
  sequences.length = 0;

  const list = new FeatureList(ROWS - 1);
  const windows = columns.map((article, index) =>
    argumentSequences(article, at(labellings, index), at(articles, index).attributions, list),
  );
  const judged: JudgedArticle[] = [];
  for (let half = 0; half < 2; half += 1) {
    const weights = quantize(trainChain(windows.filter((_, index) => index % 2 !== half).flat(), ARGUMENT_PLAN));
    const scorer = scorerOf(weights);
    columns.forEach((article, index) => {
      if (index % 2 !== half) return;
      const findings = findAll(article, at(labellings, index), scorer);
      judged.push({ columns: article, findings, gold: at(articles, index).attributions });
    });
    report(`arguments learned, half ${half + 1} of 2`);
  }
  const args = quantize(trainChain(windows.flat(), ARGUMENT_PLAN));
  report('arguments learned');
  const judge = trainJudge(judged, THRESHOLD);
  await writeFile(out, writeModelFile({ vocabulary, tagger, labels, arguments: args, judge }));
  report(`${out} written: ${(await readFile(out)).length} bytes`);
}

function columnsFor(articles: readonly GoldArticle[], table: VocabularyTable): Columns[] {
  const vocabulary = new Vocabulary(table);
  return articles.map(({ reading }) => columnsOf(reading, vocabulary));
}

async function wordGroups(teachers: string, earlier: string | undefined): Promise<WordGroups> {
  if (earlier !== undefined) return groupsOf(readModelFile(await readFile(earlier)).vocabulary);
  const { words, vectors } = loadVectors(teachers, GROUPED_WORDS);
  return learnGroups(words, vectors);
}

function labelSequences(columns: Columns, { labels }: GoldArticle): Sequence[] {
  const list = new FeatureList(ROWS - 1);
  return Array.from(sequencesOf(columns), (stretch) => {
    addTokenFeatures(list, columns, stretch);
    return sequenceOf(list, labels.subarray(stretch.first, stretch.end));
  });
}

function labelFold(labellings: Labelling[], columns: readonly Columns[], weights: ChainWeights, fold: number): void {
  const { chain, list } = scorerOf(weights);
  columns.forEach((article, index) => {
    if (index % FOLDS === fold) labellings[index] = labelTokens(article, chain, list);
  });
}

function at<T>(list: readonly T[], index: number): T {
  const entry = list[index];
  if (entry === undefined) throw new RangeError(`There is no entry ${index} in a list of ${list.length}.`);
  return entry;
}

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    out: { type: 'string', default: 'src/attribution/model/english.model' },
    teachers: { type: 'string', default: '.' },
    groups: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help === true) process.stdout.write(`${HELP}\n`);
else if (values.gold === undefined) {
  process.stderr.write(`Which articles? --gold is missing.\n\n${HELP}\n`);
  process.exitCode = 2;
} else await train({ gold: values.gold, out: values.out, teachers: values.teachers, groups: values.groups });
