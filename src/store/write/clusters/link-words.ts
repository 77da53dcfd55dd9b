import { groupBy } from '../../../text/group-by.ts';
import type { Connection } from '../../connect/connection.ts';
import { clustersOfWords } from '../../read/cluster-words.ts';
import { NearWordsRow } from '../../rows/near-words-row.ts';
import { sql } from '../../sql/sql.ts';
import { insertRows } from '../insert-rows.ts';
import { changeRows } from '../tallies/change-rows.ts';
import { wordsWithFingerprints, type FingerprintCounts } from './fingerprint-rows.ts';
import { Groups } from './groups.ts';
import { readWords } from './read-words.ts';
import { areNear, MOST_WITH_FINGERPRINT, type Words } from './words.ts';

/**
 * Puts words into the clusters of those that are nearly the same, and makes one of clusters that they bring together. Two words are
 * compared when they share a fingerprint that is not too common. `counts` has all of theirs that others have too.
 */
export async function linkWords(
  connection: Connection,
  words: readonly Words[],
  counts: FingerprintCounts,
): Promise<void> {
  const near = await meetingWords(connection, words, counts);
  if (near.size === 0) return;
  const hashes = new Set([...near].flatMap(([hash, others]) => [hash, ...others]));
  const clusters = await clustersOfWords(connection, hashes);
  const texts = await readWords(connection, hashes);
  const clusterOf = (hash: string): string => clusters.get(hash) ?? hash;
  const groups = new Groups();
  for (const [hash, others] of near) {
    for (const other of others) {
      const [left, right] = [clusterOf(hash), clusterOf(other)];
      if (groups.of(left) === groups.of(right)) continue;
      if (areNear(texts.get(hash) ?? '', texts.get(other) ?? '')) groups.join(left, right);
    }
  }
  await moveToClusters(connection, groups, new Set(clusters.values()));
}

/** For each of the words, the others that share a fingerprint with it; pairs of which both are asked for come once. */
async function meetingWords(
  connection: Connection,
  words: readonly Words[],
  counts: FingerprintCounts,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const telling = [...counts].filter(([, count]) => count <= MOST_WITH_FINGERPRINT).map(([fingerprint]) => fingerprint);
  const places = groupBy(await wordsWithFingerprints(connection, telling), ({ fingerprint }) => fingerprint);
  const asked = new Set(words.map(({ hash }) => hash));
  const meeting = words.map(({ hash, fingerprints }) => {
    const met = fingerprints.flatMap((fingerprint) => places.get(fingerprint) ?? []).map(({ wordsHash }) => wordsHash);
    return [hash, new Set(met.filter((other) => (asked.has(other) ? other > hash : true)))] as const;
  });
  return new Map(meeting.filter(([, others]) => others.size > 0));
}

/** The members of the groups are clusters that are there already, and words that had none. */
async function moveToClusters(connection: Connection, groups: Groups, known: ReadonlySet<string>): Promise<void> {
  const members = groups.members();
  const renamed = members.filter(([member, least]) => known.has(member) && member !== least);
  if (renamed.length > 0) {
    const rows = changeRows(connection, { former: 'text', cluster: 'text' }, renamed);
    await connection.run(sql`UPDATE near_words SET cluster = change.cluster FROM ${rows}
      WHERE near_words.cluster = change.former`);
  }
  const joining = members.filter(([member]) => !known.has(member));
  await insertRows(
    connection,
    NearWordsRow,
    joining.map(([wordsHash, cluster]) => ({ wordsHash, cluster })),
  );
}
