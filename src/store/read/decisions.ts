import type { SpeakerReference } from '../../corpus/speaker.ts';
import type { CorrectionRow } from '../rows/correction-row.ts';
import type { SpeakerRow } from '../rows/speaker-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import type { Connection } from '../connect/connection.ts';
import { verdictKey, type Decisions, type KnownSpeaker, type Verdict } from '../write/article-annotations.ts';

/** Corrections and merges for several articles. */
export interface DecisionsByArticle {
  /** Targets of merges and speakers of corrections. */
  readonly speakers: readonly SpeakerReference[];
  readonly of: (article: string) => Decisions;
}

/** Reads the corrections of these articles, and the names and merges of these speakers. Ids have no prefix. */
export async function readDecisions(
  connection: Connection,
  articles: readonly string[],
  speakers: readonly SpeakerReference[],
): Promise<DecisionsByArticle> {
  const verdicts = await readVerdicts(connection, articles);
  const known = await readSpeakers(connection, [...new Set(speakers.map(({ id }) => id))]);
  const merged = [...known.values()].flatMap(({ mergedInto }) => mergedInto ?? []);
  const right = [...verdicts.values()].flatMap((ofArticle) =>
    [...ofArticle.values()].flatMap((one) => one.speaker ?? []),
  );
  const none: ReadonlyMap<string, Verdict> = new Map();
  return {
    speakers: [...merged, ...right],
    of: (article) => ({ verdicts: verdicts.get(article) ?? none, speakers: known }),
  };
}

type VerdictRow = Pick<CorrectionRow, 'article' | 'layer' | 'contentHash' | 'status' | 'correctsSpeaker'> &
  (SpeakerReference | { readonly id: null });

async function readVerdicts(
  connection: Connection,
  articles: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, Verdict>>> {
  if (articles.length === 0) return new Map();
  const rows = await connection.all<VerdictRow>(sql`SELECT article, layer, correction.content_hash AS "contentHash",
    status, corrects_speaker AS "correctsSpeaker", COALESCE(target.id, speaker.id) AS id,
    COALESCE(target.name, speaker.name) AS name, COALESCE(target.kind, speaker.kind) AS kind
    FROM correction LEFT JOIN speaker ON speaker.id = correction.speaker_id
    LEFT JOIN speaker AS target ON target.key = speaker.merged_into_key WHERE ${isIn(sql`article`, articles)}`);
  const verdicts = new Map<string, Map<string, Verdict>>();
  for (const { article, layer, contentHash, status, correctsSpeaker, ...speaker } of rows) {
    const ofArticle = verdicts.get(article) ?? new Map<string, Verdict>();
    verdicts.set(article, ofArticle);
    const right = speaker.id === null ? null : speaker;
    ofArticle.set(verdictKey(layer, contentHash), { status, speaker: correctsSpeaker === 1 ? right : undefined });
  }
  return verdicts;
}

async function readSpeakers(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownSpeaker>> {
  if (ids.length === 0) return new Map();
  type Row = SpeakerReference & { targetId: string | null; targetName: string; targetKind: SpeakerRow['kind'] };
  const rows = await connection.all<Row>(sql`SELECT speaker.id, speaker.name, speaker.kind, target.id AS "targetId",
    target.name AS "targetName", target.kind AS "targetKind" FROM speaker
    LEFT JOIN speaker AS target ON target.key = speaker.merged_into_key WHERE ${isIn(sql`speaker.id`, ids)}`);
  return new Map(
    rows.map(({ targetId, targetName, targetKind, ...speaker }) => {
      const mergedInto = targetId === null ? undefined : { id: targetId, name: targetName, kind: targetKind };
      return [speaker.id, { ...speaker, mergedInto }];
    }),
  );
}
