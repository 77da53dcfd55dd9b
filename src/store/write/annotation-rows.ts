import type { Article } from '../../corpus/article.ts';
import { effectiveLayer } from '../../corpus/effective-layer.ts';
import type { Layer } from '../../corpus/layer.ts';
import type { Mention } from '../../corpus/mention.ts';
import { offsetsOf } from '../../corpus/offsets-of.ts';
import { parentIndexes } from '../../corpus/parent-indexes.ts';
import type { Quote } from '../../corpus/quote.ts';
import type { SpeakerReference } from '../../corpus/speaker.ts';
import type { OffsetIndex } from '../../text/offsets.ts';
import { hullOf, sliceSpan, type Span } from '../../text/span.ts';
import { countWords, searchableText } from '../../text/tokens.ts';
import type { ArticleLayerRow } from '../rows/article-layer-row.ts';
import type { MentionRow } from '../rows/mention-row.ts';
import type { QuoteRow } from '../rows/quote-row.ts';
import type { SpanRole, SpanRow } from '../rows/span-row.ts';
import type { SpeakerFormRow } from '../rows/speaker-form-row.ts';
import { annotationHash } from './annotation-hash.ts';
import {
  verdictKey,
  type ArticleAnnotations,
  type Decisions,
  type LayerAnnotation,
  type NumberedQuote,
  type Verdict,
} from './article-annotations.ts';
import { hashOfWords } from './clusters/words.ts';
import { contentHash } from './content-hash.ts';
import { orderSlots } from './order-slots.ts';
import { printedForms, type PrintedName } from './printed-forms.ts';

/** The keys to use in the rows of an article. */
export interface RowKeys {
  readonly articleKey: number;
  readonly layerKey: (name: string) => number;
  readonly speakerKey: (speaker: SpeakerReference) => number;
}

/** The rows of all annotations of one article. */
export interface AnnotationRows {
  readonly links: readonly ArticleLayerRow[];
  readonly quotes: readonly QuoteRow[];
  readonly spans: readonly SpanRow[];
  readonly mentions: readonly MentionRow[];
  readonly forms: readonly SpeakerFormRow[];
}

/** The content as printed, the parts of a split quote joined by a space. */
export function contentText(text: string, quote: Quote): string {
  return quote.content.map((span) => sliceSpan(text, span)).join(' ');
}

/** Spans of a text, joined by a space; null for none. */
function printed(text: string, spans: readonly Span[]): string | null {
  return spans.length === 0 ? null : spans.map((span) => sliceSpan(text, span)).join(' ');
}

/** Derives the rows of an article's annotations. Applies the effective layer, corrections, merges and printed names. */
export function annotationRows(annotations: ArticleAnnotations, decisions: Decisions, keys: RowKeys): AnnotationRows {
  return new ArticleRows(annotations, decisions, keys).all();
}

class ArticleRows {
  readonly #offsets: OffsetIndex;
  readonly #quotes: QuoteRow[] = [];
  readonly #spans: SpanRow[] = [];
  readonly #mentions: MentionRow[] = [];
  /** Sources of effective quotes that name their speakers. */
  readonly #namedSources: PrintedName[] = [];

  constructor(
    readonly annotations: ArticleAnnotations,
    readonly decisions: Decisions,
    readonly keys: RowKeys,
  ) {
    this.#offsets = offsetsOf(annotations.article);
  }

  all(): AnnotationRows {
    const { layers } = this.annotations;
    const effective = effectiveLayer(layers.map(({ layer }) => layer))?.name;
    for (const annotation of layers) this.#add(annotation, annotation.layer.name === effective);
    const links = layers.map((annotation) => this.#link(annotation, annotation.layer.name === effective));
    const names = this.#mentions.filter(({ kind, isEffective }) => kind === 'name' && isEffective === 1);
    const forms = printedForms(
      names.map((mention) => ({ ...mention, name: '' })),
      this.#namedSources,
    );
    return { links, forms, mentions: this.#mentions, ...orderSlots({ quotes: this.#quotes, spans: this.#spans }) };
  }

  #link(annotation: LayerAnnotation, isEffective: boolean): ArticleLayerRow {
    const { layer, quotes, nextNumber, documentHash, provenance } = annotation;
    return {
      articleKey: this.keys.articleKey,
      layerKey: this.keys.layerKey(layer.name),
      annotator: layer.annotator,
      annotatedAt: layer.createdAt,
      isEffective: isEffective ? 1 : 0,
      quoteCount: quotes.length,
      nextNumber,
      documentHash,
      contentHash: annotationHash(this.annotations.article.id, annotation),
      ...provenance,
    };
  }

  #add({ layer, quotes, mentions }: LayerAnnotation, isEffective: boolean): void {
    const parents = parentIndexes(quotes.map(({ content }) => content));
    const first = this.#quotes.length + 1;
    for (const [index, quote] of quotes.entries()) {
      const slot = first + index;
      const parent = parents[index];
      const parentSlot = parent === undefined ? null : first + parent;
      this.#addQuote(quote, layer, { slot, parentSlot, isEffective });
    }
    for (const mention of mentions) this.#mentions.push(this.#mentionRow(mention, layer, isEffective));
  }

  #addQuote(
    quote: NumberedQuote,
    layer: Layer,
    { slot, parentSlot, isEffective }: Pick<QuoteRow, 'slot' | 'parentSlot'> & { readonly isEffective: boolean },
  ): void {
    const text = contentText(this.annotations.article.text, quote);
    const verdict = this.#verdictOn(layer, text);
    const status = verdict?.status ?? quote.status;
    const speaker = verdict?.speaker === undefined ? this.#effective(quote.speaker) : verdict.speaker;
    const row: QuoteRow = {
      ...this.#factsOf(quote, text),
      slot,
      layerKey: this.keys.layerKey(layer.name),
      speakerKey: this.#keyOf(speaker),
      annotatedSpeakerKey: this.#keyOf(quote.speaker),
      parentSlot,
      status,
      isEffective: isEffective && status !== 'rejected' ? 1 : 0,
    };
    this.#quotes.push(row);
    this.#spans.push(...this.#spanRows(quote, slot));
    if (speaker && row.isEffective === 1) this.#addNamedSources(quote, speaker);
  }

  #keyOf(speaker: SpeakerReference | null | undefined): number | null {
    return speaker ? this.keys.speakerKey(speaker) : null;
  }

  /** The columns that depend on the quote and its text only. */
  #factsOf(quote: NumberedQuote, text: string) {
    const { article } = this.annotations;
    const hull = hullOf(quote.content);
    const evidence = quote.evidence.map(({ spans, ...step }) => {
      return { ...step, spans: spans.map(({ startUtf16, endUtf16 }) => [startUtf16, endUtf16]) };
    });
    return {
      articleKey: this.keys.articleKey,
      number: quote.number,
      kind: quote.kind,
      sourceKind: quote.sourceKind,
      cueLemma: quote.cue?.lemma ?? null,
      cueClass: quote.cue?.class ?? null,
      cueText: printed(article.text, quote.cue?.spans ?? []),
      sourceText: printed(article.text, quote.source),
      text,
      wordCount: countWords(text),
      ...hull,
      firstParagraph: paragraphAt(article, hull.startUtf16),
      lastParagraph: paragraphAt(article, hull.endUtf16 - 1),
      confidence: quote.confidence ?? null,
      annotatedStatus: quote.status,
      evidence: JSON.stringify(evidence),
      wordsHash: hashOfWords(searchableText(text)),
    };
  }

  #verdictOn(layer: Layer, text: string): Verdict | undefined {
    const { verdicts } = this.decisions;
    return verdicts.size === 0 ? undefined : verdicts.get(verdictKey(layer.name, contentHash(text)));
  }

  #effective(speaker: SpeakerReference | undefined): SpeakerReference | undefined {
    return speaker && (this.decisions.speakers.get(speaker.id)?.mergedInto ?? speaker);
  }

  /** Sources print the name of the annotated speaker, also when that speaker was merged into another. */
  #addNamedSources(quote: NumberedQuote, speaker: SpeakerReference): void {
    if (quote.sourceKind !== 'name') return;
    const { speaker: annotated, source } = quote;
    const isAnnotated = annotated !== undefined && this.#effective(annotated)?.id === speaker.id;
    const name = this.#nameOf(isAnnotated ? annotated : speaker);
    const { articleKey } = this.keys;
    const speakerKey = this.keys.speakerKey(speaker);
    const { text } = this.annotations.article;
    for (const span of source)
      this.#namedSources.push({ ...span, articleKey, speakerKey, name, text: sliceSpan(text, span) });
  }

  #nameOf(speaker: SpeakerReference): string {
    return this.decisions.speakers.get(speaker.id)?.name ?? speaker.name;
  }

  #spanRows(quote: Quote, quoteSlot: number): SpanRow[] {
    const roles: [SpanRole, readonly Span[]][] = [
      ['content', quote.content],
      ['cue', quote.cue?.spans ?? []],
      ['source', quote.source],
    ];
    const { articleKey } = this.keys;
    return roles.flatMap(([role, spans]) =>
      spans.map((span, part) => ({ articleKey, quoteSlot, role, part, ...this.#placed(span) })),
    );
  }

  #mentionRow(mention: Mention, layer: Layer, isEffective: boolean): MentionRow {
    return {
      articleKey: this.keys.articleKey,
      slot: this.#mentions.length + 1,
      layerKey: this.keys.layerKey(layer.name),
      kind: mention.kind,
      speakerKey: this.keys.speakerKey(this.#effective(mention.speaker) ?? mention.speaker),
      annotatedSpeakerKey: this.keys.speakerKey(mention.speaker),
      ...this.#placed(mention),
      isEffective: isEffective ? 1 : 0,
    };
  }

  #placed(span: Span) {
    const { article } = this.annotations;
    const { start, end } = this.#offsets.spanFromUtf16(span, 'code-point');
    return {
      paragraph: paragraphAt(article, span.startUtf16),
      startUtf16: span.startUtf16,
      endUtf16: span.endUtf16,
      startCodePoint: start,
      endCodePoint: end,
      text: sliceSpan(article.text, span),
    };
  }
}

/** 1-based ordinal of the paragraph that holds the offset, or of the nearest one before it. */
function paragraphAt(article: Article, offset: number): number {
  let [low, high] = [0, article.paragraphs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((article.paragraphs[middle]?.startUtf16 ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
