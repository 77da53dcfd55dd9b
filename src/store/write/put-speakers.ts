import type { Speaker, SpeakerReference } from '../../corpus/speaker.ts';
import { foldText } from '../../text/fold.ts';
import type { Connection } from '../connect/connection.ts';
import { storedList } from '../connect/database-fault.ts';
import { SpeakerFormRow } from '../rows/speaker-form-row.ts';
import { SpeakerRow } from '../rows/speaker-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { insertRows } from './insert-rows.ts';
import { nextKey } from './next-key.ts';
import { speakerForm } from './speaker-form.ts';
import { moveSpeakerCount } from './tallies/move-speaker-count.ts';

/** Keys of a speaker: the one annotated, and the one it counts for after merges. */
export interface SpeakerKeys {
  readonly annotated: number;
  readonly effective: number;
}

/** A speaker as the database has it. */
export interface KeyedSpeaker extends SpeakerKeys {
  readonly name: string;
}

/** Keys of all referenced speakers by id; those that are not there yet are added. */
export async function putSpeakers(
  connection: Connection,
  references: readonly SpeakerReference[],
): Promise<Map<string, KeyedSpeaker>> {
  const wanted = new Map(references.map((reference) => [reference.id, reference]));
  const keys = await readSpeakerKeys(connection, [...wanted.keys()]);
  const missing = [...wanted.values()].filter(({ id }) => !keys.has(id));
  let key = missing.length === 0 ? 0 : await nextKey(connection, 'speaker');
  const rows = missing.map((reference) => speakerRow({ ...UNDECLARED, ...reference }, key++, null));
  await insertRows(connection, SpeakerRow, rows);
  await insertRows(connection, SpeakerFormRow, rows.flatMap(declaredForms));
  await moveSpeakerCount(connection, rows.length);
  for (const row of rows) keys.set(row.id, { annotated: row.key, effective: row.key, name: row.name });
  return keys;
}

const UNDECLARED = {
  aliases: [],
  wikidata: undefined,
  gender: undefined,
  affiliation: undefined,
  mergedInto: undefined,
} as const;

/** PostgreSQL indexes no text above 2.7 KB. A name is shorter (`checkStrings`), but some signs fold to 18 letters each. */
const MAX_FOLDED_UTF16 = 800;

/** The row of a speaker; `hash` is null for one that only annotations name. */
export function speakerRow(speaker: Speaker, key: number, hash: string | null): SpeakerRow {
  return {
    key,
    id: speaker.id,
    name: speaker.name,
    foldedName: foldText(speaker.name).slice(0, MAX_FOLDED_UTF16),
    kind: speaker.kind,
    wikidata: speaker.wikidata ?? null,
    gender: speaker.gender ?? null,
    affiliation: speaker.affiliation ?? null,
    declaredAliases: JSON.stringify(speaker.aliases),
    mergedInto: speaker.mergedInto ?? null,
    mergedIntoKey: null,
    contentHash: hash,
    quoteCount: 0,
    wordCount: 0,
    articleCount: 0,
    firstQuoted: null,
    lastQuoted: null,
  };
}

/** The name and the declared aliases, as forms that no article prints: article 0, count 0. */
export function declaredForms(row: SpeakerRow): SpeakerFormRow[] {
  const aliases = storedList<string>(row.declaredAliases, 'speaker.declared_aliases');
  return [...new Set([row.name, ...aliases])].flatMap(
    (form) => speakerForm({ speakerKey: row.key, articleKey: 0, form, count: 0 }) ?? [],
  );
}

/** Keys of the speakers with these ids; ids that are not there are left out. */
export async function readSpeakerKeys(
  connection: Connection,
  ids: readonly string[],
): Promise<Map<string, KeyedSpeaker>> {
  const rows = await connection.all<{ id: string; key: number; target: number | null; name: string }>(
    sql`SELECT id, key, merged_into_key AS target, name FROM speaker WHERE ${isIn(sql`id`, ids)}`,
  );
  return new Map(rows.map(({ id, key, target, name }) => [id, { annotated: key, effective: target ?? key, name }]));
}
