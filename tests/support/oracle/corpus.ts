import type { AnnotationDocument, QuoteDocument } from '../../../src/formats/native/annotation-schema.ts';
import type { ArticleDocument } from '../../../src/formats/native/article-schema.ts';
import type { CorpusDocument } from '../../../src/formats/native/corpus-schema.ts';
import type { CorrectionDocument, CorrectionsDocument } from '../../../src/formats/native/corrections-schema.ts';
import type { SpanDocument } from '../../../src/formats/native/span-schema.ts';
import type { SpeakersDocument } from '../../../src/formats/native/speakers-schema.ts';
import { countWords } from '../../../src/text/tokens.ts';
import { compareText, must } from './compare-text.ts';
import { readSpeakers, type Speakers, type Speaker } from './speakers.ts';

/** A stretch of an article's text; offsets count UTF-16 code units from the start of the text. */
export interface Span {
  readonly article: Article;
  readonly start: number;
  readonly end: number;
}

export interface Paragraph extends Span {
  readonly ordinal: number;
  /** Words of closed lists are spelled as the API spells them, here and below: BODY. */
  readonly kind: string;
}

export interface Layer {
  readonly name: string;
  readonly method: string;
  readonly annotator: string;
  readonly createdAt: string;
}

export interface Quote {
  readonly article: Article;
  readonly layer: Layer;
  readonly number: number;
  readonly kind: string;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly cueLemma: string | null;
  readonly cueClass: string | null;
  readonly source: readonly Span[];
  readonly sourceKind: string;
  /** With corrections and merges applied. */
  readonly speaker: Speaker | null;
  /** As annotated. */
  readonly annotatedSpeaker: string | undefined;
  readonly confidence: number | null;
  readonly evidence: readonly Evidence[];
  readonly status: string;
  /** Whether its layer is the effective one of its article. */
  readonly isOfEffectiveLayer: boolean;
  /** Of these the ones that no reader rejected. */
  readonly isEffective: boolean;
  readonly text: string;
  readonly wordCount: number;
}

export interface Evidence {
  readonly rule: string;
  readonly explanation: string;
  readonly spans: readonly Span[];
}

export interface Mention extends Span {
  readonly layer: Layer;
  readonly kind: string;
  readonly speaker: Speaker;
  readonly isEffective: boolean;
}

export interface Article {
  readonly document: ArticleDocument;
  /** Number in the order of import, which is the order of the export. */
  readonly place: number;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly layers: readonly Layer[];
  /** Of all layers, in reading order. */
  readonly quotes: readonly Quote[];
  readonly mentions: readonly Mention[];
}

/** A whole corpus in memory. */
export interface Corpus {
  readonly facts: CorpusDocument;
  readonly revision: string;
  readonly articles: readonly Article[];
  /** By name. */
  readonly layers: readonly Layer[];
  readonly speakers: Speakers;
  /** Of all layers and articles, in reading order. */
  readonly quotes: readonly Quote[];
}

/** A line of the export. */
export type Document = CorpusDocument | SpeakersDocument | ArticleDocument | AnnotationDocument | CorrectionsDocument;

/** The corpus in the native documents of an export. Its revision is a hash over hashes and is taken over as it is. */
export function readCorpus(documents: readonly Document[], revision: string): Corpus {
  const of = <T extends Document>(kind: string): T[] =>
    documents.filter((one): one is T => one.format === `whosaid/${kind}@1`);
  const annotations = of<AnnotationDocument>('annotation');
  const corrections = of<CorrectionsDocument>('corrections').flatMap((document) => document.corrections);
  const speakers = readSpeakers(of<SpeakersDocument>('speakers'), annotations, corrections);
  const layers = readLayers(annotations);
  const articles = of<ArticleDocument>('article').map((document, place) =>
    readArticle(document, place, { annotations, corrections, layers, speakers }),
  );
  return {
    facts: must(of<CorpusDocument>('corpus')[0]),
    revision,
    articles,
    layers,
    speakers,
    quotes: articles.flatMap(({ quotes }) => quotes),
  };
}

/** A layer is known by its name; annotator and time are those of the newest document. */
function readLayers(annotations: readonly AnnotationDocument[]): Layer[] {
  const layers = new Map<string, Layer>();
  for (const { layer } of annotations) {
    if (typeof layer === 'string') throw new Error(`The export names layer "${layer}" without its facts.`);
    const known = layers.get(layer.name);
    if (!known || known.createdAt < layer.createdAt) layers.set(layer.name, { ...layer, method: spell(layer.method) });
  }
  return [...layers.values()].sort((a, b) => compareText(a.name, b.name));
}

interface Surroundings {
  readonly annotations: readonly AnnotationDocument[];
  readonly corrections: readonly CorrectionDocument[];
  readonly layers: readonly Layer[];
  readonly speakers: Speakers;
}

function readArticle(document: ArticleDocument, place: number, around: Surroundings): Article {
  const parts = (document.paragraphs ?? []).map(({ text, before, kind }, index) => ({
    text,
    kind: spell(kind ?? 'body'),
    before: before ?? (index === 0 ? '' : '\n\n'),
  }));
  const text = parts.map(({ before, text: words }) => before + words).join('') + (document.textAfter ?? '');
  const [paragraphs, quotes, mentions]: [Paragraph[], Quote[], Mention[]] = [[], [], []];
  const annotations = around.annotations.filter((one) => one.article === document.id);
  const layers = annotations.map((one) => layerOf(one, around.layers));
  const article: Article = { document, place, text, paragraphs, layers, quotes, mentions };
  let end = 0;
  for (const { before, text: words, kind } of parts) {
    const start = end + before.length;
    end = start + words.length;
    paragraphs.push({ article, start, end, ordinal: paragraphs.length + 1, kind });
  }
  const effective = effectiveOf(layers);
  for (const annotation of annotations) {
    const layer = layerOf(annotation, around.layers);
    const inLayer = { article, layer, isEffective: layer === effective };
    quotes.push(...annotation.quotes.map((quote) => readQuote(quote, inLayer, around)));
    for (const { kind, speaker, ...span } of annotation.mentions ?? []) {
      const who = must(around.speakers.of(must(speaker.id)));
      mentions.push({ ...spanOf(span, article), ...inLayer, kind: spell(kind), speaker: who });
    }
  }
  quotes.sort((a, b) => startOf(a) - startOf(b));
  mentions.sort(inReadingOrder);
  return article;
}

function layerOf({ layer }: AnnotationDocument, layers: readonly Layer[]): Layer {
  return must(layers.find(({ name }) => typeof layer !== 'string' && name === layer.name));
}

/** Gold, else manual, else the newest automatic layer (`QuoteFilter.layer`). */
function effectiveOf(layers: readonly Layer[]): Layer | undefined {
  const rank = ({ method }: Layer): number => ({ GOLD: 0, MANUAL: 1 })[method] ?? 2;
  const newest = (a: Layer, b: Layer): number => compareText(b.createdAt, a.createdAt) || compareText(b.name, a.name);
  return [...layers].sort((a, b) => rank(a) - rank(b) || newest(a, b))[0];
}

function readQuote(quote: QuoteDocument, place: PlaceOfQuote, { corrections, speakers }: Surroundings): Quote {
  const { article, layer, isEffective } = place;
  const text = quote.content.map((span) => must(span.text)).join(' ');
  const verdict = corrections.find(
    (one) => one.article === article.document.id && one.layer === layer.name && one.contentText === text,
  );
  const status = spell(verdict?.status ?? quote.status ?? 'unreviewed');
  const named = verdict?.speaker === undefined ? quote.speaker : verdict.speaker;
  return {
    ...readParts(quote, article),
    article,
    layer,
    number: must(quote.number),
    kind: spell(must(quote.kind)),
    speaker: named ? must(speakers.of(must(named.id))) : null,
    annotatedSpeaker: quote.speaker?.id ?? undefined,
    confidence: quote.confidence ?? null,
    status,
    isOfEffectiveLayer: isEffective,
    isEffective: isEffective && status !== 'REJECTED',
    text,
    wordCount: countWords(text),
  };
}

interface PlaceOfQuote {
  readonly article: Article;
  readonly layer: Layer;
  readonly isEffective: boolean;
}

function readParts(
  quote: QuoteDocument,
  article: Article,
): Pick<Quote, 'content' | 'cue' | 'cueLemma' | 'cueClass' | 'source' | 'sourceKind' | 'evidence'> {
  const spans = (list: readonly SpanDocument[] | null | undefined): Span[] =>
    (list ?? []).map((span) => spanOf(span, article));
  return {
    content: spans(quote.content),
    cue: spans(quote.cue),
    cueLemma: quote.cueLemma ?? null,
    cueClass: quote.cueClass ? spell(quote.cueClass) : null,
    source: spans(quote.source),
    sourceKind: spell(must(quote.sourceKind)),
    evidence: (quote.evidence ?? []).map((step) => ({ ...step, spans: spans(step.spans) })),
  };
}

/** The export counts code points. */
function spanOf({ start, end }: SpanDocument, article: Article): Span {
  const codePoints = Array.from(article.text);
  const utf16 = (count: number): number => codePoints.slice(0, count).join('').length;
  return { article, start: utf16(start), end: utf16(end) };
}

/** Where the content starts. */
export function startOf({ content }: Quote): number {
  return Math.min(...content.map(({ start }) => start));
}

/** By start, the longer span first. */
export function inReadingOrder(a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): number {
  return a.start - b.start || b.end - a.end;
}

/** As the API spells the word of a closed list. */
function spell(word: string): string {
  return word.toUpperCase().replaceAll('-', '_');
}
