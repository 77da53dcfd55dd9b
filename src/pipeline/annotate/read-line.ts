import type { Article } from '../../corpus/article.ts';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Problem, ProblemCode } from '../../corpus/problem.ts';
import { isJsonObject } from '../../formats/native/json-object.ts';
import { NATIVE_FORMATS } from '../../formats/native/native-formats.ts';
import { parseJson } from '../../formats/native/parse-json.ts';
import { readRawArticle } from '../../formats/native/read-raw-article.ts';
import { decodeUtf8 } from '../../formats/plain-text/decode-text.ts';
import { MAX_LINE_BYTES } from '../import/split-lines.ts';
import type { PlacedLine } from './job.ts';

/** What stands in a line: an article, or problems, or neither where it is blank or a document of another kind. */
export interface ReadLine {
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

const OTHER_KINDS: readonly unknown[] = Object.values(NATIVE_FORMATS).filter((kind) => kind !== NATIVE_FORMATS.article);

const NOTHING: ReadLine = { problems: [] };

/** The article in a line: raw, or a native document. Native documents that are no articles are passed over. */
export async function readLine({ place, bytes, tooLong }: PlacedLine): Promise<ReadLine> {
  if (tooLong)
    return fault(place, 'LINE_TOO_LONG', `It has more than ${MAX_LINE_BYTES} bytes.`, 'Write one article a line.');
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    return fault(place, 'ENCODING_BROKEN', 'JSON is written in UTF-8, and these bytes are not.', 'Save it as UTF-8.');
  }
  if (text.trim() === '') return NOTHING;
  const { value: json, problems } = parseJson(text, place);
  if (problems) return { problems };
  if (!isJsonObject(json)) {
    return fault(
      place,
      'DOCUMENT_INVALID',
      `Found ${text.slice(0, 60)}, expected an article.`,
      'Write one object a line.',
    );
  }
  if (OTHER_KINDS.includes(json['format'])) return NOTHING;
  const read = json['format'] === undefined ? readRawArticle(json, place) : await readNative(json, place);
  return read?.value ? { article: read.value, problems: [] } : { problems: read?.problems ?? [] };
}

/** Schemas take their time to load, and raw lines need none. */
async function readNative(json: unknown, place: string) {
  const { readNativeArticle } = await import('./read-native-article.ts');
  return readNativeArticle(json, place);
}

function fault(place: string, code: ProblemCode, message: string, remedy: string): ReadLine {
  const problems = new ProblemList(place);
  problems.add(code, undefined, message, remedy);
  return problems.failed();
}
