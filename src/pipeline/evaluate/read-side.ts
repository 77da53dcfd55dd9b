import { ProblemList } from '../../corpus/problem-list.ts';
import type { Problem } from '../../corpus/problem.ts';
import { NATIVE_FORMATS } from '../../formats/native/native-formats.ts';
import { OFFSET_UNITS, type OffsetUnit } from '../../text/offsets.ts';
import { reportProblems, withFailures, type ReportedProblems } from '../reported-problems.ts';
import { lineArticleText, nativeArticleText, type ArticleText } from './article-text.ts';
import { readJsonValues } from './json-values.ts';
import { isObject, readQuoteShape, type JsonObject, type RawQuote } from './quote-shapes.ts';

/** What one side says about an article. */
export interface RawAnnotation {
  readonly file: string;
  readonly layer: string | undefined;
  readonly unit: OffsetUnit;
  readonly quotes: readonly RawQuote[];
}

/** Everything that the files of one side hold, by article id. */
export interface Side extends Readonly<ReportedProblems> {
  readonly texts: ReadonlyMap<string, ArticleText>;
  readonly annotations: ReadonlyMap<string, RawAnnotation>;
}

interface OpenSide extends ReportedProblems {
  readonly texts: Map<string, ArticleText>;
  readonly annotations: Map<string, RawAnnotation>;
  readonly isAsked: (layer: string | undefined) => boolean;
}

/**
 * Reads articles and annotations: lines with "id", "text" and perhaps "quotes"; lines with "article" and "quotes", as `annotate`
 * writes them; native articles and annotations. Documents of other kinds, and of other layers than `layer`, are passed over.
 */
export async function readSide(paths: readonly string[], layer: string | undefined): Promise<Side> {
  return read(paths, {
    texts: new Map(),
    annotations: new Map(),
    problems: [],
    problemsLeftOut: 0,
    isAsked: (found) => layer === undefined || found === layer,
  });
}

/** Reads the texts of articles alone; annotations beside them are passed over. */
export async function readTexts(paths: readonly string[]): Promise<Side> {
  const nothing = { texts: new Map(), annotations: new Map(), problems: [], problemsLeftOut: 0 };
  return read(paths, { ...nothing, isAsked: () => false });
}

async function read(paths: readonly string[], side: OpenSide): Promise<Side> {
  for await (const { file, value, problems } of readJsonValues(paths)) {
    reportProblems(side, problems);
    if (problems.length > 0) continue;
    const taken = withFailures(file, () => ({ value: takeIn(side, value, file) }));
    reportProblems(side, taken.value ?? taken.problems);
  }
  return side;
}

function takeIn(side: OpenSide, json: unknown, file: string): readonly Problem[] {
  const document = isObject(json) ? json : {};
  const { format, quotes, text } = document;
  if (format === NATIVE_FORMATS.article) return takeNativeArticle(side, json, file);
  if (format !== undefined && format !== NATIVE_FORMATS.annotation && isNativeFormat(format)) return [];
  const id = document['article'] ?? document['id'];
  if (typeof id !== 'string' || (typeof text !== 'string' && !Array.isArray(quotes))) return reportShape(file);
  if (typeof text === 'string') side.texts.set(id, lineArticleText(id, text));
  return Array.isArray(quotes) ? takeAnnotation(side, { json: document, quotes, id, file }) : [];
}

function isNativeFormat(format: unknown): boolean {
  return Object.values(NATIVE_FORMATS).some((known) => known === format);
}

function takeNativeArticle({ texts }: OpenSide, json: unknown, file: string): readonly Problem[] {
  const { value, problems = [] } = nativeArticleText(json, file);
  if (value) texts.set(value.id, value);
  return problems;
}

function reportShape(file: string): readonly Problem[] {
  const problems = new ProblemList(file);
  const message = 'Found neither an article ("id", "text") nor an annotation ("article", "quotes").';
  problems.add('FORMAT_UNKNOWN', undefined, message, 'docs/evaluation.md tells what is read.');
  return problems.failed().problems;
}

interface FoundAnnotation {
  readonly json: JsonObject;
  readonly quotes: readonly unknown[];
  readonly id: string;
  readonly file: string;
}

function takeAnnotation(side: OpenSide, { json, quotes, id, file }: FoundAnnotation): readonly Problem[] {
  const layer = layerOf(json['layer']);
  if (!side.isAsked(layer)) return [];
  const problems = new ProblemList(file);
  const earlier = side.annotations.get(id);
  if (earlier) {
    const layers = `${earlier.layer ?? 'no layer'} in ${earlier.file}, ${layer ?? 'no layer'} here`;
    const remedy = 'Name one with --gold-layer or --candidate-layer, or give other files.';
    problems.add('ARTICLE_ID_TWICE', undefined, `The article "${id}" is annotated twice: ${layers}.`, remedy);
    return problems.failed().problems;
  }
  const unit = OFFSET_UNITS.find((known) => known === (json['offsetUnit'] ?? 'code-point'));
  if (!unit) {
    const message = `Found ${JSON.stringify(json['offsetUnit'])}, expected one of ${OFFSET_UNITS.join(', ')}.`;
    problems.add('DOCUMENT_INVALID', 'offsetUnit', message, 'Say what the offsets count, or leave it out.');
  }
  const read = quotes.map((quote, index) => readQuoteShape(problems, quote, `quote ${index + 1}`));
  if (unit && problems.count === 0) side.annotations.set(id, { file, layer, unit, quotes: read });
  return problems.failed().problems;
}

function layerOf(json: unknown): string | undefined {
  const name = isObject(json) ? json['name'] : json;
  return typeof name === 'string' ? name : undefined;
}
