import { hash } from 'node:crypto';
import { fingerprintsOf } from '../../../src/text/fingerprints.ts';
import { searchableText } from '../../../src/text/tokens.ts';
import { groupsOf } from './compare-text.ts';
import type { Corpus, Quote } from './corpus.ts';

/** Effective quotes with the same words or nearly the same. */
export interface Cluster {
  /** The least hash of its words. */
  readonly id: string;
  /** In reading order. */
  readonly quotes: readonly Quote[];
}

const LEAST_WORDS = 4;
const LEAST_SIMILARITY = 0.75;
const MOST_WITH_FINGERPRINT = 100;

/** The cluster of any quote by docs/decisions/0016; undefined where fewer than two effective quotes have its words or nearly these. */
export function findClusters({ quotes }: Corpus): (quote: Quote) => Cluster | undefined {
  const byWords = groupsOf(
    quotes.filter(({ isEffective }) => isEffective),
    wordsOf,
  );
  const texts = [...byWords.keys()].filter((words) => words.split(' ').length >= LEAST_WORDS);
  const clusterOf = new Map<string, Cluster>();
  for (const group of connected(texts, neighbours(texts))) {
    const members = quotes.filter((quote) => quote.isEffective && group.includes(wordsOf(quote)));
    const id = group.map((words) => hash('sha256', JSON.stringify(words)).slice(0, 16)).sort()[0] ?? '';
    for (const words of group) clusterOf.set(words, { id, quotes: members });
  }
  return (quote) => {
    const cluster = clusterOf.get(wordsOf(quote));
    return cluster && cluster.quotes.length > 1 ? cluster : undefined;
  };
}

function wordsOf({ text }: Quote): string {
  return searchableText(text);
}

/** Pairs of texts that share a fingerprint which few have, and most of their words. */
function neighbours(texts: readonly string[]): [string, string][] {
  const meetings = groupsOf(
    texts.flatMap((text) => fingerprintsOf(text).map((fingerprint) => ({ text, fingerprint }))),
    ({ fingerprint }) => fingerprint,
  );
  const groups = [...meetings.values()].filter(({ length }) => length > 1 && length <= MOST_WITH_FINGERPRINT);
  const pairs = groups.flatMap((group) => group.flatMap((a) => group.map((b): [string, string] => [a.text, b.text])));
  return pairs.filter(([a, b]) => a < b && similarity(a, b) >= LEAST_SIMILARITY);
}

/** Dice's coefficient over words and pairs of neighbouring words. */
function similarity(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  const rest = [...right];
  const shared = left.filter((part) => {
    const at = rest.indexOf(part);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (left.length + right.length);
}

function partsOf(text: string): string[] {
  const words = text.split(' ');
  return [...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)];
}

/** The connected components of the graph. */
function connected(nodes: readonly string[], edges: readonly [string, string][]): string[][] {
  let groups = nodes.map((node) => [node]);
  for (const edge of edges) {
    const touched = groups.filter((group) => edge.some((node) => group.includes(node)));
    groups = [...groups.filter((group) => !touched.includes(group)), touched.flat()];
  }
  return groups;
}
