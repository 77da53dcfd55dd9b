import { LABEL } from '../../src/attribution/model/1-label-tokens.ts';
import type { Columns } from '../../src/attribution/model/columns.ts';
import { hashOf } from '../../src/attribution/model/mix.ts';
import { cueBin, normalizeWord, type VocabularyTable } from '../../src/attribution/model/vocabulary.ts';
import { TAGS } from '../../src/attribution/model/tagger.ts';
import type { GoldArticle } from './gold-article.ts';
import type { TaggedColumns } from './train-tagger.ts';
import { groupVectors, type Vectors } from './word-groups.ts';

/** How often a word was seen, and how often in a cue. */
interface CueCount {
  seen: number;
  asCue: number;
}

const GROUPS = [1024, 128] as const;
const ROUNDS = 12;

/** Groups of words used alike, at two grains. Group 0 is no group. */
export type WordGroups = Pick<VocabularyTable, 'middleGroups'> & {
  /** The fine group of a word by its hash. */
  readonly fineGroups: ReadonlyMap<number, number>;
};

/** Groups words by their vectors. */
export function learnGroups(words: readonly string[], vectors: Vectors): WordGroups {
  const fine = groupVectors(vectors, GROUPS[0], ROUNDS);
  const middle = groupVectors(fine.centres, GROUPS[1], ROUNDS);
  return {
    fineGroups: new Map(words.map((word, index) => [hashOf(normalizeWord(word)), 1 + (fine.groupOf[index] ?? 0)])),
    middleGroups: Uint8Array.of(0, ...middle.groupOf.map((group) => 1 + group)),
  };
}

/** The groups that an earlier training learned. */
export function groupsOf({ hashes, fineGroups, middleGroups }: VocabularyTable): WordGroups {
  const grouped = Array.from(hashes, (hash, row) => [hash, fineGroups[row] ?? 0] as const);
  return { fineGroups: new Map(grouped.filter(([, group]) => group > 0)), middleGroups };
}

/** The words with groups and the words of the articles, with how often each was part of a cue. */
export function learnVocabulary(groups: WordGroups, articles: readonly GoldArticle[]): VocabularyTable {
  const { fineGroups, middleGroups } = groups;
  const counts = countCues(articles);
  const known = Array.from(counts).flatMap(([hash, { seen }]) => (seen < 2 ? [] : hash));
  const hashes = Int32Array.from(new Set([...fineGroups.keys(), ...known])).sort();
  return {
    hashes,
    fineGroups: Uint16Array.from(hashes, (hash) => fineGroups.get(hash) ?? 0),
    cueBins: Uint8Array.from(hashes, (hash) => cueBin(counts.get(hash)?.seen ?? 0, counts.get(hash)?.asCue ?? 0)),
    soleTags: new Uint8Array(hashes.length),
    middleGroups,
  };
}

/** A word must be seen so often, and have one tag in this share, for the tagger to be spared the question. */
const OFTEN = 10;
const NEARLY_ALWAYS = 0.995;

/** The vocabulary with the tags of words that nearly always had the same. */
export function withSoleTags(table: VocabularyTable, articles: readonly TaggedColumns[]): VocabularyTable {
  const counts = new Map<number, Uint32Array>();
  for (const { columns, tags } of articles) {
    columns.word.forEach((hash, token) => {
      const found = counts.get(hash) ?? new Uint32Array(TAGS.length);
      found[tags[token] ?? 0] = (found[tags[token] ?? 0] ?? 0) + 1;
      counts.set(hash, found);
    });
  }
  return { ...table, soleTags: Uint8Array.from(table.hashes, (hash) => soleTagOf(counts.get(hash))) };
}

function soleTagOf(counts: Uint32Array | undefined): number {
  if (counts === undefined) return 0;
  const most = Math.max(...counts);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all >= OFTEN && most >= NEARLY_ALWAYS * all ? 1 + counts.indexOf(most) : 0;
}

function countCues(articles: readonly GoldArticle[]): Map<number, CueCount> {
  const counts = new Map<number, CueCount>();
  for (const { reading, labels } of articles) {
    for (let token = 0; token < reading.tokens.count; token += 1)
      count(counts, hashOf(normalizeWord(reading.word(token))), (labels[token] ?? 0) >= LABEL.cue);
  }
  return counts;
}

function count(counts: Map<number, CueCount>, hash: number, isCue: boolean): void {
  const found = counts.get(hash) ?? { seen: 0, asCue: 0 };
  found.seen += 1;
  if (isCue) found.asCue += 1;
  counts.set(hash, found);
}

/**
 * Gives the tokens of each article the bins that the other articles alone would give. With its own counted in, a rare word would
 * tell from its bin whether it is a cue here, and the weights would learn to trust what new texts do not have.
 */
export function leaveOut(articles: readonly GoldArticle[], columnsOf: readonly Columns[]): void {
  const all = countCues(articles);
  articles.forEach((article, index) => {
    const own = countCues([article]);
    const columns = columnsOf[index];
    columns?.word.forEach((hash, token) => {
      const [total, here] = [all.get(hash), own.get(hash)];
      columns.cueBin[token] = cueBin((total?.seen ?? 0) - (here?.seen ?? 0), (total?.asCue ?? 0) - (here?.asCue ?? 0));
    });
  });
}
