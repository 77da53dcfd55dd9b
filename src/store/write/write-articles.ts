import type { Connection } from '../connect/connection.ts';
import { ArticleLayerRow } from '../rows/article-layer-row.ts';
import { ArticleRow } from '../rows/article-row.ts';
import type { LayerRow } from '../rows/layer-row.ts';
import { MentionRow } from '../rows/mention-row.ts';
import { ParagraphRow } from '../rows/paragraph-row.ts';
import { QuoteRow } from '../rows/quote-row.ts';
import { SpanRow } from '../rows/span-row.ts';
import { SpeakerFormRow } from '../rows/speaker-form-row.ts';
import { sql } from '../sql/sql.ts';
import { insertTokens, replaceRegions } from '../tokens/write-tokens.ts';
import { TokenTallies } from '../tokens/token-tallies.ts';
import { FORM_LEAD, KEYED_LEAD, SPAN_LEAD, type EncodedAnnotations, type KeyedRows } from './encode-annotations.ts';
import { ARTICLE_LEAD, PARAGRAPH_LEAD, type EncodedArticle } from './encode-article.ts';
import { completeEach, completeRows, type EncodedRows } from './encode-rows.ts';
import { forgetSpeakers } from './forget-speakers.ts';
import { insertEncoded, insertRows, insertWords } from './insert-rows.ts';
import { nextKey } from './next-key.ts';
import { insertOrphans, type Orphan } from './orphans.ts';
import { putLayers } from './put-layers.ts';
import { putSpeakers, type KeyedSpeaker } from './put-speakers.ts';
import { removeAnnotations, removeArticles } from './remove-articles.ts';
import { moveRevision } from './revision.ts';
import { changeRows } from './tallies/change-rows.ts';
import type { CountedAnnotations, CountedQuote } from './tallies/counted.ts';
import { moveAnnotationTallies } from './tallies/move-annotations.ts';
import { moveArticleTallies } from './tallies/move-articles.ts';
import { recountDays } from './tallies/recount-days.ts';

/** An article to be written, with all of its annotations. It replaces the stored rows. */
export interface ArticleWrite {
  readonly id: string;
  /** Key of the stored article; undefined for a new one. */
  readonly key: number | undefined;
  /** Undefined when the text does not change: only the annotations are replaced. */
  readonly article: EncodedArticle | undefined;
  /** Day of the article; null when it has none. */
  readonly date: string | null;
  /** Of all layers; undefined when there is none. */
  readonly annotations: EncodedAnnotations | undefined;
  /** All quotes to keep whose words are not in the text. */
  readonly orphans: readonly Orphan[];
}

/** An article with its key. */
interface KeyedWrite extends ArticleWrite {
  readonly articleKey: number;
}

/** The keys of the layers and speakers in annotations. */
interface Targets {
  readonly layers: ReadonlyMap<string, Pick<LayerRow, 'key'>>;
  readonly speakers: ReadonlyMap<string, KeyedSpeaker>;
}

/**
 * Writes new and changed articles with their annotations. Deletes the stored rows, inserts the encoded ones, and updates
 * the revision and all counters by the difference.
 */
export async function writeArticles(connection: Connection, writes: readonly ArticleWrite[]): Promise<void> {
  if (writes.length === 0) return;
  let next = await nextKey(connection, 'article');
  const keyed = writes.map((write): KeyedWrite => ({ ...write, articleKey: write.key ?? next++ }));
  const tallies = new TokenTallies();
  const known = keyed.filter(({ key }) => key !== undefined);
  const removed = await removeAnnotations(connection, keysOf(known));
  const changed = keysOf(known.filter(({ article }) => article));
  const replaced = await removeArticles(connection, changed, tallies);
  const targets = await putTargets(connection, keyed);
  await insertArticles(connection, keyed);
  await insertTokensOf(connection, keyed, tallies);
  await insertAnnotations(connection, keyed, targets);
  await countQuotes(connection, keyed);
  await insertOrphans(
    connection,
    keyed.flatMap(({ orphans }) => orphans),
    targets.layers,
  );
  await tallies.apply(connection);
  const added = keyed.flatMap(({ article }) => article ?? []);
  await moveArticleTallies(connection, { removed: replaced, added });
  const counted = countedIn(keyed, targets);
  await moveRevision(connection, {
    removed: hashesOf([...replaced, ...removed.counted.readings]),
    added: hashesOf([...added, ...counted.readings]),
  });
  const shrunk = await moveAnnotationTallies(connection, { removed: removed.counted, added: counted });
  await forgetSpeakers(connection, removed.speakerKeys);
  await recountDays(connection, shrunk);
}

function keysOf(writes: readonly KeyedWrite[]): number[] {
  return writes.map(({ articleKey }) => articleKey);
}

function hashesOf(counted: readonly { readonly contentHash: string }[]): string[] {
  return counted.map(({ contentHash }) => contentHash);
}

/** Inserts missing layers and speakers. */
async function putTargets(connection: Connection, writes: readonly KeyedWrite[]): Promise<Targets> {
  const annotations = writes.flatMap((write) => write.annotations ?? []);
  if (annotations.length === 0) return { layers: new Map(), speakers: new Map() };
  const layers = annotations.flatMap((entry) => entry.layers.map(({ layer }) => layer));
  return {
    layers: await putLayers(connection, layers),
    speakers: await putSpeakers(
      connection,
      annotations.flatMap(({ speakers }) => speakers),
    ),
  };
}

async function insertArticles(connection: Connection, writes: readonly KeyedWrite[]): Promise<void> {
  const { dialect } = connection;
  const behindKey = (pick: (article: EncodedArticle) => EncodedRows): string[] =>
    writes.map(({ articleKey, article }) => (article ? completeRows([articleKey], pick(article), dialect) : ''));
  const rows = writes.map(({ articleKey, article, annotations }) => {
    const lead = [articleKey, annotations?.counted.length ?? 0];
    return article ? completeRows(lead, article.row, dialect) : '';
  });
  await insertEncoded(connection, { rowClass: ArticleRow, lead: ARTICLE_LEAD }, rows);
  const paragraphs = behindKey((article) => article.paragraphs);
  await insertEncoded(connection, { rowClass: ParagraphRow, lead: PARAGRAPH_LEAD, hasWords: true }, paragraphs);
  await insertWords(
    connection,
    'paragraph',
    behindKey(({ words }) => words),
  );
}

async function insertTokensOf(
  connection: Connection,
  writes: readonly KeyedWrite[],
  tallies: TokenTallies,
): Promise<void> {
  const texts = writes.flatMap(({ articleKey, article, annotations }) =>
    article ? [{ articleKey, sequence: article.tokens, regions: annotations?.regions }] : [],
  );
  await insertTokens(connection, texts, tallies);
  const others = writes.filter(({ article }) => !article);
  const regions = new Map(others.map(({ articleKey, annotations }) => [articleKey, annotations?.regions]));
  await replaceRegions(connection, regions, tallies);
}

async function insertAnnotations(
  connection: Connection,
  writes: readonly KeyedWrite[],
  targets: Targets,
): Promise<void> {
  const { dialect } = connection;
  const annotated = writes.flatMap(({ articleKey, annotations }) => {
    return annotations ? [{ articleKey, annotations, keys: new Keys(annotations, targets) }] : [];
  });
  const behindKey = (pick: (annotations: EncodedAnnotations) => EncodedRows): string[] =>
    annotated.map(({ articleKey, annotations }) => completeRows([articleKey], pick(annotations), dialect));
  const withKeys = (pick: (annotations: EncodedAnnotations) => KeyedRows): string[] =>
    annotated.map(({ articleKey, annotations, keys }) => {
      const { rows, numbers } = pick(annotations);
      const leads = numbers.map(([layer, speaker, annotated]) => {
        return [articleKey, keys.layers[layer] ?? 0, keys.speakers[speaker] ?? null, keys.speakers[annotated] ?? null];
      });
      return completeEach(leads, rows, dialect);
    });
  const forms = annotated.map(({ articleKey, annotations: { forms }, keys }) => {
    const leads = forms.numbers.map(([, speaker]) => [articleKey, keys.speakers[speaker] ?? null]);
    return completeEach(leads, forms.rows, dialect);
  });
  await insertRows(connection, ArticleLayerRow, linksOf(writes, targets));
  const quotes = withKeys((annotations) => annotations.quotes);
  await insertEncoded(connection, { rowClass: QuoteRow, lead: KEYED_LEAD, hasWords: true }, quotes);
  await insertWords(
    connection,
    'quote',
    behindKey(({ words }) => words),
  );
  const spans = behindKey((annotations) => annotations.spans);
  await insertEncoded(connection, { rowClass: SpanRow, lead: SPAN_LEAD }, spans);
  const mentions = withKeys((annotations) => annotations.mentions);
  await insertEncoded(connection, { rowClass: MentionRow, lead: KEYED_LEAD }, mentions);
  await insertEncoded(connection, { rowClass: SpeakerFormRow, lead: FORM_LEAD }, forms);
}

/** The keys of the layers and speakers of an article's annotations, by their numbers there; 0 is none. */
class Keys {
  readonly layers: readonly (number | undefined)[];
  readonly speakers: readonly (number | undefined)[];

  constructor(annotations: EncodedAnnotations, targets: Targets) {
    this.layers = [undefined, ...annotations.layers.map(({ layer }) => targets.layers.get(layer.name)?.key)];
    this.speakers = [undefined, ...annotations.speakers.map(({ id }) => targets.speakers.get(id)?.annotated)];
  }
}

function linksOf(writes: readonly KeyedWrite[], { layers }: Targets): ArticleLayerRow[] {
  return writes.flatMap(({ articleKey, annotations }) =>
    (annotations?.layers ?? []).map(({ layer, link }) => {
      return { articleKey, layerKey: layers.get(layer.name)?.key ?? 0, ...link };
    }),
  );
}

/** Updates the quote count of articles whose own row does not change. */
async function countQuotes(connection: Connection, writes: readonly KeyedWrite[]): Promise<void> {
  const stay = writes.filter(({ article }) => !article);
  if (stay.length === 0) return;
  const counts = stay.map(({ articleKey, annotations }) => [articleKey, annotations?.counted.length ?? 0]);
  const rows = changeRows(connection, { key: 'integer', quotes: 'integer' }, counts);
  await connection.run(sql`UPDATE article SET quote_count = change.quotes FROM ${rows} WHERE article.key = change.key`);
}

function countedIn(writes: readonly KeyedWrite[], targets: Targets): CountedAnnotations {
  const quotes = writes.flatMap(({ articleKey, date, annotations }): CountedQuote[] => {
    if (!annotations) return [];
    const { speakers } = new Keys(annotations, targets);
    return annotations.counted.map(({ speaker, ...facts }) => {
      return { articleKey, date, speakerKey: speakers[speaker] ?? null, ...facts };
    });
  });
  return { quotes, readings: linksOf(writes, targets) };
}
