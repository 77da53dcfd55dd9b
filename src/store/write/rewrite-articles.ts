import type { Annotation } from '../../corpus/annotation.ts';
import type { Article } from '../../corpus/article.ts';
import { reAnchor, reAnchorQuote } from '../../corpus/re-anchor.ts';
import type { SpeakerReference } from '../../corpus/speaker.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import { readDecisions } from '../read/decisions.ts';
import { readAnnotations, type StoredAnnotation } from '../read/stored-annotation.ts';
import { readArticlesByKey, type StoredArticle } from '../read/stored-article.ts';
import { readTokens } from '../tokens/read-tokens.ts';
import { unpackStarts } from '../tokens/stored-tokens.ts';
import type { LayerAnnotation } from './article-annotations.ts';
import { encodeAnnotations } from './encode-annotations.ts';
import type { DocumentSource, EncodedArticle } from './encode-article.ts';
import { numberQuotes } from './number-quotes.ts';
import { orphanOf, readOrphans, revive, type Orphan } from './orphans.ts';
import { writeArticles, type ArticleWrite } from './write-articles.ts';

/** An annotation document, checked against its article. */
export interface LayerDocument extends DocumentSource {
  readonly annotation: Annotation;
}

/** A change that needs stored data of the article: annotations, corrections, merges. */
export interface ArticleChange {
  /** The stored article; undefined for a new one. */
  readonly stored: StoredArticle | undefined;
  /** The new text and its rows; undefined when the text does not change. One of `stored` and `text` must be given. */
  readonly text: { readonly article: Article; readonly encoded: EncodedArticle } | undefined;
  /** Each replaces the annotation of its layer. See `numberQuotes` for the ids of quotes. */
  readonly documents: readonly LayerDocument[];
}

/** An article to be written, and the quotes whose words the change has removed. */
export interface ChangedArticle extends ArticleWrite {
  readonly lost: readonly Orphan[];
}

/**
 * Encodes changes with the stored data of their articles. Annotations are moved to the position of their words in the new
 * text. Corrections, merges, the effective layer and printed names are applied again.
 */
export async function encodeChanges(
  connection: Connection,
  changes: readonly ArticleChange[],
  time: string,
): Promise<ChangedArticle[]> {
  const keys = changes.flatMap(({ stored }) => stored?.key ?? []);
  const annotations = groupBy(await readAnnotations(connection, keys), ({ articleKey }) => articleKey);
  const orphans = groupBy(await readOrphans(connection, keys), ({ articleKey }) => articleKey);
  const moved = changes.map((change) => {
    const key = change.stored?.key ?? 0;
    return { change, ...layersAfter(change, annotations.get(key) ?? [], { orphans: orphans.get(key) ?? [], time }) };
  });
  const speakers = moved.flatMap(({ layers }) => layers.flatMap(speakersOf));
  const ids = changes.map((change) => articleOf(change).id);
  const decisions = await readDecisions(connection, ids, speakers);
  const starts = await tokenStarts(connection, changes);
  const { dialect } = connection;
  return moved.map(({ change, layers, kept, lost }) => {
    const article = articleOf(change);
    const tokenStarts = starts.get(change);
    const options = { dialect, tokenStarts, decisions: decisions.of(article.id) };
    return {
      id: article.id,
      key: change.stored?.key,
      article: change.text?.encoded,
      date: article.date ?? null,
      annotations: layers.length === 0 ? undefined : encodeAnnotations({ article, layers }, options),
      orphans: [...kept, ...lost],
      lost,
    };
  });
}

/** Writes the changes. Returns the written articles. */
export async function rewriteArticles(
  connection: Connection,
  changes: readonly ArticleChange[],
  time: string,
): Promise<readonly ChangedArticle[]> {
  const writes = await encodeChanges(connection, changes, time);
  await writeArticles(connection, writes);
  return writes;
}

/** Number of articles, with all annotations, in memory while a merge or a correction is applied. */
const ARTICLES_AT_ONCE = 400;

/** Derives the annotations of the articles again, after corrections or merges. */
export async function refreshArticles(connection: Connection, articleKeys: readonly number[]): Promise<void> {
  for (let start = 0; start < articleKeys.length; start += ARTICLES_AT_ONCE) {
    const some = await readArticlesByKey(connection, articleKeys.slice(start, start + ARTICLES_AT_ONCE));
    await rewriteArticles(
      connection,
      some.map((stored) => ({ stored, text: undefined, documents: [] })),
      '',
    );
  }
}

/** All speakers that an annotation names, as often as it does. */
export function speakersOf({ quotes, mentions }: Pick<Annotation, 'quotes' | 'mentions'>): SpeakerReference[] {
  return [...quotes.flatMap(({ speaker }) => speaker ?? []), ...mentions.map(({ speaker }) => speaker)];
}

function articleOf({ stored, text }: ArticleChange): Article {
  const article = text?.article ?? stored?.article;
  if (article) return article;
  throw new Error('A change has no article.');
}

/** The stored orphans of the article, and the time of the change. */
interface Circumstances {
  readonly orphans: readonly Orphan[];
  readonly time: string;
}

/** The layers after a change, the orphans that stay orphans, and the new orphans. */
interface Moved {
  readonly layers: readonly LayerAnnotation[];
  readonly kept: readonly Orphan[];
  readonly lost: readonly Orphan[];
}

function layersAfter(
  { stored, text, documents }: ArticleChange,
  annotations: readonly StoredAnnotation[],
  { orphans, time }: Circumstances,
): Moved {
  const lost: Orphan[] = [];
  const kept: Orphan[] = [];
  const layers = new Map<string, LayerAnnotation>(annotations.map((entry) => [entry.layer.name, entry]));
  if (stored && text) {
    for (const entry of annotations) {
      const waiting = orphans.filter(({ layer }) => layer === entry.layer.name);
      const before = stored.article.text;
      layers.set(entry.layer.name, moveLayer(entry, waiting, { before, after: text.article.text, kept, lost, time }));
    }
  } else for (const orphan of orphans) kept.push(orphan);
  // A new document replaces all quotes of its layer, orphans included.
  const replaced = new Set(documents.map(({ annotation }) => annotation.layer.name));
  for (const { annotation, ...source } of documents) {
    const { layer, mentions } = annotation;
    const numbered = numberQuotes(annotation, layers.get(layer.name));
    layers.set(layer.name, { layer, mentions, ...source, ...numbered });
  }
  const isWaiting = ({ layer }: Orphan): boolean => !replaced.has(layer);
  return { layers: [...layers.values()], kept: kept.filter(isWaiting), lost: lost.filter(isWaiting) };
}

/** A text before and after its change. Quotes without a position in the new text are added to `kept` or `lost`. */
interface TextChange {
  readonly before: string;
  readonly after: string;
  readonly kept: Orphan[];
  readonly lost: Orphan[];
  readonly time: string;
}

function moveLayer(
  stored: StoredAnnotation,
  orphans: readonly Orphan[],
  { before, after, kept, lost, time }: TextChange,
): LayerAnnotation {
  const quotes = stored.quotes.flatMap((quote) => {
    const moved = reAnchorQuote(quote, before, after);
    if (!moved) lost.push(orphanOf(quote, before, { articleKey: stored.articleKey, layer: stored.layer.name, time }));
    return moved ?? [];
  });
  const revived = orphans.flatMap((orphan) => {
    const quote = revive(orphan, after);
    if (!quote) kept.push(orphan);
    return quote ?? [];
  });
  const mentions = stored.mentions.flatMap((mention) => {
    const moved = reAnchor(mention, before, after);
    return moved ? [{ ...mention, ...moved }] : [];
  });
  return { ...stored, quotes: [...quotes, ...revived], mentions };
}

/** Start offsets of tokens. An article that an older version has written may have none. */
async function tokenStarts(
  connection: Connection,
  changes: readonly ArticleChange[],
): Promise<ReadonlyMap<ArticleChange, ArrayLike<number>>> {
  const staying = changes.flatMap(({ stored, text }) => (stored && !text ? [stored.key] : []));
  const tokens = new Map((await readTokens(connection, staying)).map((entry) => [entry.articleKey, entry.starts]));
  return new Map(
    changes.flatMap((change) => {
      const { stored, text } = change;
      const starts = text ? unpackStarts(text.encoded.tokens.starts) : stored && tokens.get(stored.key);
      return starts ? [[change, starts] as const] : [];
    }),
  );
}
