import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  CueClass,
  MentionKind,
  ParagraphKind,
  QuoteKind,
  SourceKind,
  SpeakerKind,
} from '../../src/corpus/vocabulary.ts';

/** The documents of the native format, as far as the tests of the sample corpus look at them. */
export interface SpanDocument {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface SpeakerDocument {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly aliases?: readonly string[];
  readonly mergedInto?: string;
}

export interface QuoteDocument {
  readonly kind: QuoteKind;
  readonly content: readonly SpanDocument[];
  readonly cue?: readonly SpanDocument[];
  readonly cueLemma?: string;
  readonly cueClass?: CueClass;
  readonly source?: readonly SpanDocument[];
  readonly sourceKind: SourceKind;
  readonly speaker: SpeakerDocument | null;
  readonly evidence?: readonly { readonly spans: readonly SpanDocument[] }[];
}

export interface MentionDocument extends SpanDocument {
  readonly kind: MentionKind;
  readonly speaker: SpeakerDocument;
}

export interface AnnotationDocument {
  readonly article: string;
  readonly layer: { readonly name: string };
  readonly offsetUnit: string;
  readonly quotes: readonly QuoteDocument[];
  readonly mentions: readonly MentionDocument[];
}

export interface ArticleDocument {
  readonly id: string;
  readonly headline: string;
  readonly date: string;
  readonly publisher: string;
  readonly licence: string;
  readonly paragraphs: readonly { readonly kind: ParagraphKind; readonly text: string; readonly before?: string }[];
}

/** A paragraph with its place in the text, in code points. */
export interface PlacedParagraph extends SpanDocument {
  readonly kind: ParagraphKind;
}

/** An article with its whole text, put together as the format says, and what the gold layer says about it. */
export interface SampleArticle extends Omit<ArticleDocument, 'paragraphs'> {
  readonly text: string;
  readonly paragraphs: readonly PlacedParagraph[];
  readonly gold: AnnotationDocument;
}

export interface SampleCorpus {
  readonly articles: readonly SampleArticle[];
  /** Every annotation document of every layer. */
  readonly annotations: readonly AnnotationDocument[];
  readonly speakers: readonly SpeakerDocument[];
  readonly readme: string;
}

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

/** The sample corpus as its files say, without any code of the program. Throws when an article has no gold annotation. */
export function readSampleCorpus(): SampleCorpus {
  const layers = readdirSync(join(CORPUS, 'annotations'));
  const annotations = layers.flatMap((layer) => readFolder(join('annotations', layer)) as AnnotationDocument[]);
  const articles = (readFolder('articles') as ArticleDocument[]).map((article) => {
    const gold = annotations.find((document) => document.article === article.id && document.layer.name === 'gold');
    if (!gold) throw new Error(`No gold annotation of ${article.id}.`);
    return { ...article, gold, ...placeParagraphs(article) };
  });
  const { speakers } = readJson('speakers.json') as { readonly speakers: readonly SpeakerDocument[] };
  return { articles, annotations, speakers, readme: readFileSync(join(CORPUS, 'README.md'), 'utf8') };
}

/** The part of a text between two code point offsets. */
export function sliceCodePoints(text: string, { start, end }: Pick<SpanDocument, 'start' | 'end'>): string {
  return [...text].slice(start, end).join('');
}

/** The words of the content, the parts of a split quote joined by a space. */
export function contentOf(quote: QuoteDocument): string {
  return joined(quote.content);
}

/** The words of a role; empty when it has no span. */
export function joined(spans: readonly SpanDocument[] = []): string {
  return spans.map((span) => span.text).join(' ');
}

function placeParagraphs(article: ArticleDocument): Pick<SampleArticle, 'text' | 'paragraphs'> {
  let [text, length] = ['', 0];
  const paragraphs = article.paragraphs.map((paragraph, index) => {
    const before = paragraph.before ?? (index === 0 ? '' : '\n\n');
    const start = length + [...before].length;
    text += before + paragraph.text;
    length = start + [...paragraph.text].length;
    return { kind: paragraph.kind, text: paragraph.text, start, end: length };
  });
  return { text, paragraphs };
}

function readFolder(folder: string): unknown[] {
  const files = readdirSync(join(CORPUS, folder)).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => readJson(join(folder, file)));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(CORPUS, path), 'utf8'));
}
