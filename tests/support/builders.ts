import type { Annotation } from '../../src/corpus/annotation.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Layer } from '../../src/corpus/layer.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import type { SpeakerReference } from '../../src/corpus/speaker.ts';
import { slugOf } from '../../src/text/slug.ts';
import { readMarkedText } from './marked-text.ts';

export const GOLD: Layer = {
  name: 'gold',
  method: 'gold',
  annotator: 'A. Reader',
  createdAt: '2026-01-31T12:00:00.000Z',
};

/** An article whose paragraphs stand between blank lines, all of kind body. Its id is `harbour-fire` unless said otherwise. */
export function buildArticle(text: string, facts: Partial<Article> = {}): Article {
  const paragraphs = Array.from(text.matchAll(/[^\n]+/g), (match) => ({
    kind: 'body' as const,
    startUtf16: match.index,
    endUtf16: match.index + match[0].length,
  }));
  return {
    id: 'harbour-fire',
    headline: 'Fire at the harbour',
    date: '2025-03-01',
    dateline: undefined,
    publisher: 'The Lower Harbour Post',
    credits: [],
    url: undefined,
    language: 'en',
    licence: 'CC0-1.0',
    section: undefined,
    text,
    paragraphs,
    ...facts,
  };
}

export function person(name: string): SpeakerReference {
  return { id: slugOf(name), name, kind: 'person' };
}

export interface MarkedOptions {
  readonly article?: Partial<Article>;
  readonly layer?: Partial<Layer>;
  /** Speaker of each quote by its number; a quote that is not named has none. */
  readonly speakers?: Readonly<Record<number, SpeakerReference>>;
  /** What differs from a plain direct "said" quote, by number. */
  readonly quotes?: Readonly<Record<number, Partial<Quote>>>;
}

/** An article and its annotation from one text with inline marks (see `readMarkedText`). */
export function buildMarked(marked: string, options: MarkedOptions = {}): { article: Article; annotation: Annotation } {
  const { text, quotes, mentions } = readMarkedText(marked);
  const article = buildArticle(text, options.article);
  const people = new Map(Object.values(options.speakers ?? {}).map((speaker) => [speaker.id, speaker]));
  return {
    article,
    annotation: {
      nextNumber: undefined,
      article: article.id,
      layer: { ...GOLD, ...options.layer },
      quotes: quotes.map(({ number, content, cue, source }) => ({
        number: undefined,
        kind: 'direct',
        content,
        cue: cue.length === 0 ? undefined : { spans: cue, lemma: 'say', class: 'neutral' },
        source,
        sourceKind: options.speakers?.[number] ? 'name' : 'anonymous',
        speaker: options.speakers?.[number],
        confidence: undefined,
        evidence: [],
        status: 'unreviewed',
        ...options.quotes?.[number],
      })),
      mentions: mentions.map(({ speaker, kind, startUtf16, endUtf16 }) => ({
        startUtf16,
        endUtf16,
        kind,
        speaker: people.get(speaker) ?? { id: speaker, name: speaker, kind: 'person' },
      })),
    },
  };
}
