import { parseId } from '../../corpus/ids.ts';
import type { Layer } from '../../corpus/layer.ts';
import type { SpeakerReference } from '../../corpus/speaker.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { layersByName } from '../../store/read/by-id.ts';
import { readStoredArticles } from '../../store/read/stored-article.ts';
import { speakersOf } from '../../store/write/derive-rows.ts';
import { hasPlainSpeakers, putFreshAnnotations } from '../../store/write/fresh/put-fresh-annotations.ts';
import { correctedArticles } from '../../store/read/corrected-articles.ts';
import { putAnnotations, readAnnotationHashes } from '../../store/write/put-annotations.ts';
import { putLayers } from '../../store/write/put-layers.ts';
import { putSpeakers, type KeyedSpeaker } from '../../store/write/put-speakers.ts';
import { acceptAnnotation, acceptInFull, isFirst, placeOf, type AcceptedAnnotation } from './accept-annotation.ts';
import type { PlacedAnnotation } from './batch.ts';
import type { ImportRun } from './import-run.ts';
import type { FreshArticle } from './write-articles.ts';

/** Writes the annotations that are new and fit their articles. `written` are the new articles of the same batch. */
export async function writeAnnotationDrafts(
  connection: Connection,
  drafts: readonly PlacedAnnotation[],
  written: ReadonlyMap<string, FreshArticle>,
  run: ImportRun,
): Promise<void> {
  if (drafts.length === 0) return;
  const ids = [...new Set(drafts.map(({ article }) => article))].filter((id) => !written.has(id));
  const hashes = await readAnnotationHashes(connection, ids);
  const first = drafts.filter((placed) => isFirst(placed, run));
  const changed = first.filter((placed) => hashes.get(placeOf(placed)) !== placed.documentHash);
  run.report.annotations.unchanged += first.length - changed.length;
  const fresh = await articlesAsPrepared(connection, changed, written);
  const others = new Set(changed.map(({ article }) => article).filter((id) => !fresh.has(id)));
  const stored = await readStoredArticles(connection, [...others]);
  const layers = await layersByName(connection, [...new Set(changed.map(({ layer }) => layer.name))]);
  const accepted = changed.flatMap((placed) => acceptAnnotation(placed, { hashes, fresh, stored, layers }, run));
  await writeAccepted(connection, accepted, run);
  forgetOrphans(run, accepted);
}

/** The new articles of whose annotations nothing is known but what was prepared: one that was checked, and no correction. */
async function articlesAsPrepared(
  connection: Connection,
  changed: readonly PlacedAnnotation[],
  written: ReadonlyMap<string, FreshArticle>,
): Promise<ReadonlyMap<string, FreshArticle>> {
  const alone = [...groupBy(changed, ({ article }) => article)].flatMap(([id, group]) => {
    const fresh = written.get(id);
    const isPrepared = group.length === 1 && group[0]?.check?.against === fresh?.documentHash;
    return fresh && isPrepared ? [[id, fresh] as const] : [];
  });
  const corrected = await correctedArticles(
    connection,
    alone.map(([id]) => id),
  );
  return new Map(alone.filter(([id]) => !corrected.has(id)));
}

async function writeAccepted(
  connection: Connection,
  accepted: readonly AcceptedAnnotation[],
  run: ImportRun,
): Promise<void> {
  if (accepted.length === 0) return;
  const speakers = await putSpeakers(connection, accepted.flatMap(referencesOf));
  const settled = await settle(connection, accepted, { speakers, run });
  await putAnnotations(
    connection,
    settled.flatMap(({ incoming }) => incoming ?? []),
  );
  const layers = await putLayers(connection, accepted.map(layerOf));
  const fresh = settled.flatMap((entry) => entry.fresh ?? []);
  await putFreshAnnotations(connection, fresh, { layers, speakers, importedAt: run.startedAt });
}

/** The layer as checked, its time in UTC. */
function layerOf({ fresh, incoming }: AcceptedAnnotation): Layer {
  return fresh ? fresh.prepared.layer : incoming.annotation.layer;
}

function referencesOf({ fresh, incoming }: AcceptedAnnotation): readonly SpeakerReference[] {
  return fresh ? fresh.prepared.speakers : speakersOf(incoming.annotation);
}

/** Annotations whose speakers are merged, or have other names than they say, are written in full. */
async function settle(
  connection: Connection,
  accepted: readonly AcceptedAnnotation[],
  { speakers, run }: { readonly speakers: ReadonlyMap<string, KeyedSpeaker>; readonly run: ImportRun },
): Promise<readonly AcceptedAnnotation[]> {
  const isSettled = ({ fresh }: AcceptedAnnotation): boolean => !fresh || hasPlainSpeakers(fresh.prepared, speakers);
  const open = accepted.filter((entry) => !isSettled(entry)).map(({ placed }) => placed.article);
  if (open.length === 0) return accepted;
  const stored = await readStoredArticles(connection, open);
  return accepted.flatMap((entry) => {
    if (isSettled(entry)) return entry;
    const keyed = stored.get(entry.placed.article);
    const again = keyed && acceptInFull(entry.placed, keyed, run);
    if (!again?.value) throw new Error(`${entry.placed.file} does not fit its article any more.`);
    return again.value;
  });
}

/** A quote that lost its words in this run is not lost when its layer has spoken anew since. */
function forgetOrphans({ report }: ImportRun, accepted: readonly AcceptedAnnotation[]): void {
  if (accepted.length === 0 || report.orphans.length === 0) return;
  const anew = new Set(accepted.map(({ placed }) => placeOf(placed)));
  const lost = report.orphans.filter(({ quote }) => {
    const id = parseId(quote);
    return id?.type !== 'quote' || !anew.has(`${id.article} ${id.layer}`);
  });
  report.orphans.length = 0;
  for (const orphan of lost) report.orphans.push(orphan);
}
