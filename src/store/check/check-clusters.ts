import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import type { NearWordsRow } from '../rows/near-words-row.ts';
import type { WordsFingerprintRow } from '../rows/words-fingerprint-row.ts';
import { raw, sql } from '../sql/sql.ts';
import { streamWords } from '../write/clusters/fill-clusters.ts';
import { Groups } from '../write/clusters/groups.ts';
import { readWords } from '../write/clusters/read-words.ts';
import { areNear, MOST_WITH_FINGERPRINT } from '../write/clusters/words.ts';
import { changeRows } from '../write/tallies/change-rows.ts';
import { findingOf, type Finding } from './finding.ts';

/** Takes the fingerprints of all words anew, compares all words that share one, and puts them into clusters anew. */
export async function checkClusters(connection: Connection): Promise<Finding[]> {
  return [await checkFingerprints(connection), await checkNearWords(connection)];
}

async function checkFingerprints(connection: Connection): Promise<Finding> {
  let [all, found] = [0, 0];
  for await (const words of streamWords(connection)) {
    const pairs = words.flatMap(({ hash, fingerprints }) => fingerprints.map((print) => [print, hash] as const));
    const rows = changeRows(connection, { fingerprint: 'integer', words_hash: 'text' }, pairs);
    all += pairs.length;
    found += await count(
      connection,
      sql`words_fingerprint WHERE (fingerprint, words_hash) IN (SELECT fingerprint, words_hash FROM ${rows})`,
    );
  }
  const spare = (await count(connection, sql`words_fingerprint`)) - found;
  const faults = all === found && spare === 0 ? [] : [`${all - found} are missing, ${spare} are there in vain`];
  return findingOf('the fingerprints of words are those of the effective quotes', faults, `${all} fingerprints`);
}

async function count(connection: Connection, from: ReturnType<typeof sql>): Promise<number> {
  const [row] = await connection.all<{ count: number }>(sql`SELECT CAST(COUNT(*) AS INTEGER) AS count FROM ${from}`);
  return row?.count ?? 0;
}

async function checkNearWords(connection: Connection): Promise<Finding> {
  const stored = await connection.all<NearWordsRow>(sql`SELECT words_hash AS "wordsHash", cluster FROM near_words`);
  const kept = new Map(stored.map(({ wordsHash, cluster }) => [wordsHash, cluster]));
  const wanted = new Map((await groupAnew(connection)).members());
  const faults = [...new Set([...kept.keys(), ...wanted.keys()])]
    .filter((hash) => kept.get(hash) !== wanted.get(hash))
    .sort()
    .map(
      (hash) => `words ${hash} are in ${shown(kept.get(hash))}, comparing anew puts them in ${shown(wanted.get(hash))}`,
    );
  return findingOf('words that are nearly the same are in one cluster', faults, `${kept.size} words have neighbours`);
}

function shown(cluster: string | undefined): string {
  return cluster === undefined ? 'no cluster' : `cluster/${cluster}`;
}

async function groupAnew(connection: Connection): Promise<Groups> {
  const groups = new Groups();
  for await (const places of streamMeetings(connection)) {
    const texts = await readWords(
      connection,
      places.map(({ wordsHash }) => wordsHash),
    );
    for (const meeting of groupBy(places, ({ fingerprint }) => fingerprint).values()) {
      for (const [index, { wordsHash: left }] of meeting.entries()) {
        for (const { wordsHash: right } of meeting.slice(index + 1)) {
          if (groups.of(left) === groups.of(right)) continue;
          if (areNear(texts.get(left) ?? '', texts.get(right) ?? '')) groups.join(left, right);
        }
      }
    }
  }
  return groups;
}

/** So many fingerprints are read at a time. */
const FINGERPRINTS_AT_ONCE = 2_000;
const LEAST_FINGERPRINT = -(2 ** 31);

/** All words that share a fingerprint with others, where it is not too common, in the order of these. */
async function* streamMeetings(connection: Connection): AsyncGenerator<readonly WordsFingerprintRow[]> {
  for (let next = LEAST_FINGERPRINT, more = true; more;) {
    const rows = await connection.all<WordsFingerprintRow>(sql`SELECT shared.fingerprint,
      words_fingerprint.words_hash AS "wordsHash" FROM (SELECT fingerprint FROM words_fingerprint
        WHERE fingerprint >= ${next} GROUP BY fingerprint
        HAVING COUNT(*) BETWEEN 2 AND ${raw(String(MOST_WITH_FINGERPRINT))}
        ORDER BY fingerprint LIMIT ${raw(String(FINGERPRINTS_AT_ONCE))}) AS shared
      JOIN words_fingerprint ON words_fingerprint.fingerprint = shared.fingerprint
      ORDER BY shared.fingerprint, words_fingerprint.words_hash`);
    if (rows.length > 0) yield rows;
    more = rows.length > 0;
    next = (rows.at(-1)?.fingerprint ?? 0) + 1;
  }
}
