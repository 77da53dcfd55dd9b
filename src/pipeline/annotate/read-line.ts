import type { Article } from '../../corpus/article.ts';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Problem } from '../../corpus/problem.ts';
import { isJsonObject } from '../../formats/native/json-object.ts';
import { NATIVE_FORMATS } from '../../formats/native/native-formats.ts';
import { decodeJson, parseJson } from '../../formats/native/parse-json.ts';
import { readRawArticle } from '../../formats/native/read-raw-article.ts';
import { lineTooLong } from '../import/read-file.ts';
import { failureProblems } from '../reported-problems.ts';
import type { PlacedLine } from './job.ts';

/** What stands in a line: an article, or problems, or neither where it is blank or a document of another kind. */
export interface ReadLine {
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

const OTHER_KINDS: readonly unknown[] = Object.values(NATIVE_FORMATS).filter((kind) => kind !== NATIVE_FORMATS.article);

const NOTHING: ReadLine = { problems: [] };

/** The article in a line: raw, or a native document. Native documents that are no articles are passed over. */
export async function readLine({ place, bytes, size, tooLong }: PlacedLine): Promise<ReadLine> {
  if (tooLong) return lineTooLong(place, size);
  try {
    return await readArticleLine(place, bytes);
  } catch (error) {
    return { problems: failureProblems(place, error) };
  }
}

async function readArticleLine(place: string, bytes: Uint8Array): Promise<ReadLine> {
  const decoded = decodeJson(bytes, place);
  if (decoded.problems) return decoded;
  const text = decoded.value;
  if (text.trim() === '') return NOTHING;
  const { value: json, problems } = parseJson(text, place);
  if (problems) return { problems };
  if (!isJsonObject(json)) {
    const list = new ProblemList(place);
    const message = `Found ${text.slice(0, 60)}, expected an article.`;
    list.add('DOCUMENT_INVALID', undefined, message, 'Write one object a line.');
    return list.failed();
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
