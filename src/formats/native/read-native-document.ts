import type { Draft } from '../../corpus/draft.ts';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Checked } from '../../corpus/problem.ts';
import { suggest } from '../../text/suggest.ts';
import { isJsonObject } from './json-object.ts';
import { NATIVE_FORMATS, NATIVE_KINDS } from './native-formats.ts';
import type { NativeKind } from './native-formats.ts';
import { readAnnotation } from './read-annotation.ts';
import { readArticle } from './read-article.ts';
import { readCorpus } from './read-corpus.ts';
import { readCorrections } from './read-corrections.ts';
import { readSpeakers } from './read-speakers.ts';

const READERS: Readonly<Record<NativeKind, (json: unknown, file: string) => Checked<Draft>>> = {
  article: readArticle,
  annotation: readAnnotation,
  speakers: readSpeakers,
  corpus: readCorpus,
  corrections: readCorrections,
};

/** The draft in a parsed native document of any kind, or everything in which it departs from the schema of its kind. */
export function readNativeDocument(json: unknown, file: string): Checked<Draft> {
  const kind = kindOf(json);
  return kind === undefined ? reportFormat(json, file) : READERS[kind](json, file);
}

/** By "format"; without it, what has an article and quotes comes from an annotator program, and what has an id and text is raw. */
function kindOf(json: unknown): NativeKind | undefined {
  if (!isJsonObject(json)) return undefined;
  if (json['format'] === undefined && 'article' in json && 'quotes' in json) return 'annotation';
  if (json['format'] === undefined && 'id' in json && 'text' in json) return 'article';
  return NATIVE_KINDS.find((kind) => NATIVE_FORMATS[kind] === json['format']);
}

function reportFormat(json: unknown, file: string): Checked<Draft> {
  const formats = NATIVE_KINDS.map((kind) => NATIVE_FORMATS[kind]);
  const problems = new ProblemList(file);
  if (!isJsonObject(json)) {
    const found = Array.isArray(json) ? 'a list' : JSON.stringify(json).slice(0, 60);
    const remedy = 'Write one object a file, or one a line into a file that ends in .ndjson.';
    problems.add('FORMAT_UNKNOWN', undefined, `Found ${found}, expected an object with the key "format".`, remedy);
    return problems.failed();
  }
  const format = json['format'];
  const nearest = typeof format === 'string' ? suggest(format, formats) : undefined;
  const message =
    format === undefined ? 'The key "format" is missing.' : `Unknown format ${JSON.stringify(format).slice(0, 60)}.`;
  const remedy = nearest === undefined ? `Known formats: ${formats.join(', ')}.` : `Did you mean "${nearest}"?`;
  problems.add('FORMAT_UNKNOWN', 'format', message, remedy);
  return problems.failed();
}
