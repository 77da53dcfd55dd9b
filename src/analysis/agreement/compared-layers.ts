import type { ArticleFilter } from '../../corpus/filters.ts';
import type { EvaluatedDocument, EvaluatedQuote } from '../../evaluation/evaluated-document.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { articlesOfLayers } from '../../store/read/articles-of-layers.ts';
import { expectLayers } from '../../store/read/expect-layers.ts';
import { expectId } from '../../store/read/resolve-ids.ts';
import { readAnnotations, type StoredAnnotation } from '../../store/read/stored-annotation.ts';
import { readArticlesByKey } from '../../store/read/stored-article.ts';

/** Which two layers are to be compared, by id, and over which articles. */
export interface AgreementRequest {
  readonly reference: string;
  readonly candidate: string;
  readonly filter?: ArticleFilter | null | undefined;
}

/** An article that both layers have read. */
export interface ComparedArticle {
  readonly document: EvaluatedDocument;
  /** The number of each quote in its layer. */
  readonly numbers: ReadonlyMap<EvaluatedQuote, number>;
}

/** Articles that are in memory at the same time. */
const BATCH = 50;

/** The names of both layers; throws `UserError` LAYER_UNKNOWN with the nearest one. */
export async function expectBothLayers(
  connection: Connection,
  { reference, candidate }: AgreementRequest,
): Promise<readonly [string, string]> {
  for (const layer of [reference, candidate]) await expectLayers(connection, { layer });
  return [expectId(reference, 'layer').layer, expectId(candidate, 'layer').layer];
}

/**
 * The articles that both layers have read, by id, from that with the id `from` on: each with what the two say, as annotated,
 * before corrections and merges. Quotes that the layer itself holds for rejected are left out.
 */
export async function* comparedLayers(
  connection: Connection,
  request: AgreementRequest,
  from = '',
): AsyncGenerator<ComparedArticle> {
  const layers = await expectBothLayers(connection, request);
  for (let next: string | undefined = from; next !== undefined;) {
    const { filter } = request;
    const found = await articlesOfLayers(connection, { layers, filter, from: next, first: BATCH + 1 });
    const batch = found.slice(0, BATCH);
    yield* await compareArticles(
      connection,
      batch.map(({ key }) => key),
      layers,
    );
    next = found[BATCH]?.id;
  }
}

async function compareArticles(
  connection: Connection,
  keys: readonly number[],
  [one, other]: readonly [string, string],
): Promise<ComparedArticle[]> {
  const articles = await readArticlesByKey(connection, keys);
  const annotations = await readAnnotations(connection, keys);
  const byPlace = new Map(
    annotations.map((annotation) => [`${annotation.articleKey}/${annotation.layer.name}`, annotation]),
  );
  const compared = articles.map(({ key, article: { id, text, paragraphs } }) => {
    const [gold, candidate] = [quotesIn(byPlace.get(`${key}/${one}`)), quotesIn(byPlace.get(`${key}/${other}`))];
    const document = { id, text, paragraphs, gold: [...gold.keys()], candidate: [...candidate.keys()] };
    return { document, numbers: new Map([...gold, ...candidate]) };
  });
  return compared.sort((a, b) => Buffer.compare(Buffer.from(a.document.id), Buffer.from(b.document.id)));
}

function quotesIn(annotation: StoredAnnotation | undefined): Map<EvaluatedQuote, number> {
  const quotes = (annotation?.quotes ?? []).filter(({ status }) => status !== 'rejected');
  return new Map(
    quotes.map(({ number, content, cue, source, speaker, confidence }) => {
      const named = speaker ? { kind: speaker.kind, name: speaker.name } : { kind: 'none' as const, name: '' };
      return [{ content, cue: cue?.spans ?? [], source, speaker: named, confidence }, number];
    }),
  );
}
