import { fingerprintsOf } from '../../../text/fingerprints.ts';
import type { Connection } from '../../connect/connection.ts';
import type { Moved } from '../tallies/counted.ts';
import { changedWords, type ChangedWords } from './changed-words.ts';
import { dissolveClusters } from './dissolve-clusters.ts';
import {
  countByFingerprint,
  type FingerprintCounts,
  insertFingerprints,
  removeFingerprints,
  wordsWithFingerprints,
} from './fingerprint-rows.ts';
import { linkWords } from './link-words.ts';
import { readWords } from './read-words.ts';
import { MOST_WITH_FINGERPRINT, type Words } from './words.ts';

/**
 * Moves the clusters by the words of effective quotes that went and came: new words are linked to those that are nearly the same; a
 * cluster that lost words is taken apart and what remains of it linked anew. What comes out depends on the words in the
 * corpus alone, not on the order in which they came. Call it when the quotes are written.
 */
export async function moveClusters(connection: Connection, words: Moved<readonly Words[]>): Promise<void> {
  await changeClusters(connection, await changedWords(connection, words));
}

/** The same by the words that the corpus has now, and those that it has no more. */
export async function changeClusters(connection: Connection, { born, gone }: ChangedWords): Promise<void> {
  if (born.length + gone.length === 0) return;
  await removeFingerprints(connection, gone);
  await insertFingerprints(connection, born);
  const counts = await countByFingerprint(connection, fingerprintsIn([...born, ...gone]));
  const loose = await looseWords(connection, { born, gone }, counts);
  const countsOfLoose = await countByFingerprint(connection, fingerprintsIn(loose));
  await linkWords(connection, [...born, ...loose], new Map([...counts, ...countsOfLoose]));
}

function fingerprintsIn(words: readonly Words[]): number[] {
  return words.flatMap(({ fingerprints }) => fingerprints);
}

/** Words that were there before, and have to be linked as if they were new. */
async function looseWords(
  connection: Connection,
  { born, gone }: ChangedWords,
  counts: FingerprintCounts,
): Promise<readonly Words[]> {
  const { emptied, filled } = turnedFingerprints({ born, gone }, counts);
  const silenced = await wordsWithFingerprints(connection, filled);
  const left = [...gone.map(({ hash }) => hash), ...silenced.map(({ wordsHash }) => wordsHash)];
  const scattered = await dissolveClusters(connection, left);
  const awakened = await wordsWithFingerprints(connection, emptied);
  const known = new Set([...born, ...gone].map(({ hash }) => hash));
  const hashes = [...scattered, ...awakened.map(({ wordsHash }) => wordsHash)].filter((hash) => !known.has(hash));
  const words = await readWords(connection, hashes);
  return [...words].map(([hash, folded]) => ({ hash, fingerprints: fingerprintsOf(folded) }));
}

/** Fingerprints that have become too common to say anything, and those that were and are not any more. */
function turnedFingerprints(
  { born, gone }: ChangedWords,
  counts: FingerprintCounts,
): { readonly filled: readonly number[]; readonly emptied: readonly number[] } {
  const changes = new Map<number, number>();
  const count = ({ fingerprints }: Words, by: 1 | -1): void => {
    for (const fingerprint of fingerprints) changes.set(fingerprint, (changes.get(fingerprint) ?? 0) + by);
  };
  for (const words of born) count(words, 1);
  for (const words of gone) count(words, -1);
  const before = ([fingerprint, now]: readonly [number, number]): number => now - (changes.get(fingerprint) ?? 0);
  const isCommon = (words: number): boolean => words > MOST_WITH_FINGERPRINT;
  const turned = [...counts].filter((entry) => isCommon(entry[1]) !== isCommon(before(entry)));
  return {
    filled: turned.filter(([, now]) => isCommon(now)).map(([fingerprint]) => fingerprint),
    emptied: turned.filter(([, now]) => !isCommon(now)).map(([fingerprint]) => fingerprint),
  };
}
