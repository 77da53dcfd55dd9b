import { existsSync, readFileSync } from 'node:fs';
import { attribute } from '../../src/attribution/attribute.ts';
import type { Finder } from '../../src/attribution/attribution.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { QuoteKind } from '../../src/corpus/vocabulary.ts';
import type {
  EvaluatedDocument,
  EvaluatedQuote,
  EvaluatedSpeakerKind,
} from '../../src/evaluation/evaluated-document.ts';
import { OffsetIndex } from '../../src/text/offsets.ts';
import type { Span } from '../../src/text/span.ts';
import { readSampleCorpus, type SpanDocument } from '../corpus-sample/sample-corpus.ts';
import { buildArticle } from '../support/builders.ts';

/** What people have marked, and what a finder gives in its place. */
export interface SampleDocument extends EvaluatedDocument {
  /** In step with `gold`: the kind that the annotator has given, which single marks of British print can decide. */
  readonly goldKinds: readonly QuoteKind[];
}

/** The sample corpus, annotated by a finder. */
export function sampleDocuments(finder: Finder): SampleDocument[] {
  return readSampleCorpus().articles.map(({ id, headline, date, publisher, text, paragraphs: placed, gold }) => {
    const spans = spansIn(text);
    const pairs = (found: readonly SpanDocument[] = []): Span[] => spans(found.map(({ start, end }) => [start, end]));
    const paragraphs = placed.flatMap(({ kind, ...span }) => pairs([span]).map((found) => ({ kind, ...found })));
    return {
      id,
      text,
      paragraphs,
      goldKinds: gold.quotes.map(({ kind }) => kind),
      gold: gold.quotes.map(({ content, cue, source, speaker }) => ({
        content: pairs(content),
        cue: pairs(cue),
        source: pairs(source),
        speaker: speaker ?? NOBODY,
        confidence: undefined,
      })),
      candidate: annotated(buildArticle(text, { id, headline, date, publisher, paragraphs }), finder),
    };
  });
}

/** Part of a published corpus that has no data licence, so that it is not in the project. */
const DEV = new URL('../../../shared/data/polnear/dev.jsonl', import.meta.url);
export const isDevThere = existsSync(DEV);
if (!isDevThere) console.warn('SKIPPED: ../shared/data/polnear/dev.jsonl is not there: nothing is measured on it.');

type Pairs = readonly (readonly [number, number])[];

interface DevLine {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly content: Pairs;
    readonly cue: Pairs;
    readonly source: Pairs;
    readonly speaker?: { readonly kind: string; readonly name: string };
  }[];
}

/** The published corpus, annotated by a finder. */
export function devDocuments(finder: Finder): EvaluatedDocument[] {
  return readDev().map(({ article, gold }) => documentOf(article, gold, annotated(article, finder)));
}

/** The published corpus beside itself. */
export function devAgainstItself(): EvaluatedDocument[] {
  return readDev().map(({ article, gold }) => documentOf(article, gold, gold));
}

function documentOf(
  { id, text, paragraphs }: Article,
  gold: readonly EvaluatedQuote[],
  candidate: readonly EvaluatedQuote[],
): EvaluatedDocument {
  return { id, text, paragraphs, gold, candidate };
}

function readDev(): { readonly article: Article; readonly gold: readonly EvaluatedQuote[] }[] {
  const lines = readFileSync(DEV, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const { id, text, quotes } = JSON.parse(line) as DevLine;
    const spans = spansIn(text);
    const article = buildArticle(text, { id });
    const gold = quotes.map(({ content, cue, source, speaker }) => ({
      content: spans(content),
      cue: spans(cue),
      source: spans(source),
      speaker: speaker && { kind: speaker.kind.toLowerCase() as EvaluatedSpeakerKind, name: speaker.name },
      confidence: undefined,
    }));
    return { article, gold };
  });
}

const NOBODY = { kind: 'none', name: '' } as const;

function annotated(article: Article, finder: Finder): EvaluatedQuote[] {
  return attribute(article, finder).quotes.map(({ content, cue, source, speaker, confidence }) => ({
    content,
    cue: cue?.spans ?? [],
    source,
    speaker: speaker ?? NOBODY,
    confidence,
  }));
}

/** Pairs of code points as spans of a text. */
function spansIn(text: string): (pairs: Pairs) => Span[] {
  const index = new OffsetIndex(text);
  const at = (offset: number): number => index.toUtf16(offset, 'code-point')!;
  return (pairs) => pairs.map(([start, end]) => ({ startUtf16: at(start), endUtf16: at(end) }));
}
