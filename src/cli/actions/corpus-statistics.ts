import type { Connection } from '../../store/connect/connection.ts';
import { speakerId } from '../../corpus/ids.ts';
import { QUOTE_KINDS, type QuoteKind, type SpeakerKind } from '../../corpus/vocabulary.ts';
import {
  corpusCounts,
  corpusFacts,
  layerCounts,
  publisherCounts,
  type CorpusCounts,
  type CorpusFactsRow,
  type LayerCounts,
} from '../../store/read/aggregates/of-corpus.ts';
import { allLayers } from '../../store/read/by-key.ts';
import { countQuotes, pageOfSpeakers } from '../../store/read/pages.ts';
import { countQuotesOfSpeakers } from '../../store/read/parent-lists.ts';

/** What a corpus holds, at a glance. */
export interface CorpusStatistics extends CorpusFactsRow, CorpusCounts {
  /** Number of quotes of each kind, of the effective layer. */
  readonly kinds: Readonly<Record<QuoteKind, number>>;
  readonly layers: readonly (LayerCounts & { readonly name: string; readonly method: string })[];
  /** Most articles first. */
  readonly publishers: readonly { readonly publisher: string; readonly articleCount: number }[];
  /** The most quoted speakers, at most ten. */
  readonly speakers: readonly SpeakerTally[];
}

export interface SpeakerTally {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly quoteCount: number;
}

const MOST_QUOTED = 10;

/** Counts what the corpus holds, in one view of it. */
export async function readStatistics(connection: Connection): Promise<CorpusStatistics> {
  return {
    ...(await corpusFacts(connection)),
    ...(await corpusCounts(connection)),
    kinds: await kindCounts(connection),
    layers: await layerTallies(connection),
    publishers: await publisherCounts(connection),
    speakers: await mostQuoted(connection),
  };
}

async function kindCounts(connection: Connection): Promise<Record<QuoteKind, number>> {
  const counts = { direct: 0, indirect: 0, mixed: 0 };
  for (const kind of QUOTE_KINDS) counts[kind] = await countQuotes(connection, { kind: [kind] });
  return counts;
}

async function layerTallies(connection: Connection): Promise<CorpusStatistics['layers']> {
  const layers = await allLayers(connection);
  const counts = await layerCounts(
    connection,
    layers.map(({ key }) => key),
  );
  const none = { quoteCount: 0, articleCount: 0 };
  return layers.map(({ key, name, method }) => ({ name, method, ...(counts.get(key) ?? none) }));
}

async function mostQuoted(connection: Connection): Promise<SpeakerTally[]> {
  const { rows } = await pageOfSpeakers(connection, { filter: { minQuotes: 1 }, page: { first: MOST_QUOTED } });
  const speakers = rows.map(({ row }) => row);
  const keys = speakers.map(({ key }) => key);
  const counts = await countQuotesOfSpeakers(connection, keys);
  return speakers.map(({ key, id, name, kind }) => ({
    id: speakerId(id),
    name,
    kind,
    quoteCount: counts.get(key) ?? 0,
  }));
}
